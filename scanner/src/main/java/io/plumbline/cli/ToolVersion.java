package io.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build, as Maven wrote it. */
final class ToolVersion {
  static final String NAME = "plumbline";

  private ToolVersion() {}

  static String text() {
    Properties properties = new Properties();
    try (InputStream in = ToolVersion.class.getResourceAsStream("/plumbline/version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
