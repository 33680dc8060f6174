package io.plumbline.cli;

import io.plumbline.catalog.Catalog;
import io.plumbline.config.Configuration;
import io.plumbline.config.ConfigurationReader;
import io.plumbline.config.InputFile.Kind;
import io.plumbline.evidence.ConfigurationFile;
import io.plumbline.evidence.Judge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The files of the configuration. */
final class ConfigOptions {
  static final String DEFAULT_NAME = "plumbline.yaml";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Parameters, exceptions and attestations. Default: ./plumbline.yaml, where there is one.")
  String config;

  @Option(
      names = "--exceptions",
      paramLabel = "FILE",
      description = "More exceptions; may be given more than once.")
  List<String> exceptions = new ArrayList<>();

  @Option(
      names = "--attestations",
      paramLabel = "PATH",
      description = "More attestations, a file or a folder of them; may be given more than once.")
  List<String> attestations = new ArrayList<>();

  /**
   * Reads the files that were named, and the one in the working directory where no other was.
   *
   * @throws io.plumbline.config.ConfigurationException if something is wrong in them
   */
  Configuration read(Console console, Catalog catalog) throws IOException {
    Path usual = console.path(DEFAULT_NAME);
    boolean hasUsual = config == null && Files.exists(usual);
    if (config == null && !hasUsual && exceptions.isEmpty() && attestations.isEmpty()) {
      return Configuration.EMPTY; // without loading what reads YAML
    }
    LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
    ConfigurationReader reader = new ConfigurationReader(catalog, console.path(""), today);
    if (config != null) {
      reader.add(Kind.CONFIG, console.path(config));
    } else if (hasUsual) {
      reader.add(Kind.CONFIG, usual);
    }
    for (String file : exceptions) {
      reader.add(Kind.EXCEPTIONS, console.path(file));
    }
    for (String path : attestations) {
      reader.add(Kind.ATTESTATIONS, console.path(path));
    }
    return reader.configuration();
  }

  /** What was read, for a bundle. */
  static List<ConfigurationFile> files(Configuration configuration) {
    return configuration.files().stream()
        .map(
            file ->
                new ConfigurationFile(
                    file.kind().name().toLowerCase(Locale.ROOT), file.name(), file.path()))
        .toList();
  }

  /** Reads what a bundle holds; how far ahead entries end was judged when it was made. */
  static Configuration ofBundle(Judge.Case what) throws IOException {
    ConfigurationReader reader = new ConfigurationReader(what.catalog(), what.directory(), null);
    for (ConfigurationFile file : what.configuration()) {
      for (Kind kind : List.of(Kind.CONFIG, Kind.EXCEPTIONS, Kind.ATTESTATIONS)) {
        if (kind.name().equalsIgnoreCase(file.kind())) { // what is attached is found by its name
          reader.add(kind, file.path());
        }
      }
    }
    return reader.configuration();
  }
}
