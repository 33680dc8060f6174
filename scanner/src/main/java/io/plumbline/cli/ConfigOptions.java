package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.evidence.ConfigurationFile;
import io.plumbline.evidence.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  /** The same file, for a bundle; it is not looked at here. */
  List<ConfigurationFile> files(Console console) {
    Path file = console.path(config == null ? ConfigFile.DEFAULT_NAME : config);
    if (config == null && !Files.exists(file)) {
      return List.of();
    }
    return List.of(new ConfigurationFile("config", file.getFileName().toString(), file));
  }

  /** Reads what a bundle holds. */
  static ConfigFile ofBundle(Judge.Case what) throws IOException {
    return what.configuration().isEmpty()
        ? ConfigFile.EMPTY
        : ConfigFile.read(what.configuration().get(0).path(), what.catalog());
  }
}
