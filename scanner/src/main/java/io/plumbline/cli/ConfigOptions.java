package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The configuration file. */
final class ConfigOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Rule parameters. Default: ./plumbline.yaml, where there is one.")
  String config;

  /** Reads the file that was named, or the one in the working directory, or nothing. */
  ConfigFile read(Console console, Catalog catalog) throws IOException {
    if (config != null) {
      return ConfigFile.read(console.path(config), catalog);
    }
    Path usual = console.path(ConfigFile.DEFAULT_NAME);
    return Files.exists(usual) ? ConfigFile.read(usual, catalog) : ConfigFile.EMPTY;
  }
}
