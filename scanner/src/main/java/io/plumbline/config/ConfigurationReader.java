package io.plumbline.config;

import com.google.gson.JsonElement;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.UsageException;
import io.plumbline.config.InputFile.Kind;
import io.plumbline.report.Attestation;
import io.plumbline.report.ListedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the files of one configuration, and says all that is wrong with them at once. */
public final class ConfigurationReader {
  private final Path directory;
  private final ParameterReader parameterReader;
  private final ExceptionReader exceptionReader;
  private final AttestationReader attestationReader;
  private final Map<String, Map<String, JsonElement>> parameters = new TreeMap<>();
  private final List<ListedException> exceptions = new ArrayList<>();
  private final List<Attestation> attestations = new ArrayList<>();
  private final List<InputFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Nothing read yet.
   *
   * @param directory what the names of files in reports begin from
   * @param today entries that end long after this day are refused; null to take any
   */
  public ConfigurationReader(Catalog catalog, Path directory, LocalDate today) {
    Expiry expiry = new Expiry(today);
    this.directory = directory.toAbsolutePath().normalize();
    this.parameterReader = new ParameterReader(catalog);
    this.exceptionReader = new ExceptionReader(catalog, expiry);
    this.attestationReader = new AttestationReader(catalog, expiry);
  }

  /** The JSON Schema of a configuration, as text. */
  public static String schema() {
    return SchemaCheck.text();
  }

  /**
   * Reads a file, or for attestations also a folder of {@code .yaml} and {@code .yml} files.
   *
   * @param kind what it may hold
   * @throws IOException if it cannot be read
   * @throws UsageException if it is a folder where a file is needed
   */
  public ConfigurationReader add(Kind kind, Path path) throws IOException {
    Path root = path.toAbsolutePath().normalize();
    if (kind == Kind.ATTESTATIONS && Files.isDirectory(path)) {
      try (Stream<Path> list = Files.list(path)) {
        List<Path> sorted =
            list.filter(p -> p.getFileName().toString().matches("[^.].*\\.ya?ml"))
                .sorted(Comparator.comparing(p -> p.getFileName().toString()))
                .toList();
        for (Path file : sorted) {
          read(kind, file, name(file, root));
        }
      }
    } else if (Files.isDirectory(path)) {
      throw new UsageException("%s is a folder; name a file".formatted(path));
    } else {
      read(kind, path, name(path, root));
    }
    return this;
  }

  /**
   * What was read.
   *
   * @throws ConfigurationException if anything is wrong in any of the files
   */
  public Configuration configuration() {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems.stream().sorted().toList());
    }
    List<Attestation> sorted = new ArrayList<>(attestations);
    sorted.sort(
        Comparator.comparing(Attestation::framework)
            .thenComparing(Attestation::control)
            .thenComparing(Attestation::date));
    return new Configuration(
        parameters, List.copyOf(exceptions), List.copyOf(sorted), List.copyOf(files));
  }

  private String name(Path file, Path root) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = absolute.startsWith(directory) ? directory : root.getParent();
    return from.relativize(absolute).toString().replace('\\', '/');
  }

  private void read(Kind kind, Path path, String name) throws IOException {
    Source source = new Source(kind, path, name, problems);
    Node root = source.compose();
    if (root != null && isOfKind(root, source)) {
      SchemaCheck.check(root, source);
      if (root instanceof MappingNode mapping) {
        content(Fields.of(mapping, source), source);
      }
    }
    files.addAll(source.files());
  }

  private void content(Fields top, Source source) throws IOException {
    if (top.node("parameters") instanceof MappingNode set) {
      parameters.putAll(parameterReader.read(set, source));
    }
    for (MappingNode entry : entries(top.node("exceptions"), source)) {
      ListedException exception = exceptionReader.read(entry, source);
      if (exception != null) {
        exceptions.add(exception);
      }
    }
    for (MappingNode entry : entries(top.node("attestations"), source)) {
      Attestation attestation = attestationReader.read(entry, source);
      if (attestation != null) {
        attestations.add(attestation);
      }
    }
  }

  /** The entries that fit the schema. */
  private static List<MappingNode> entries(Node list, Source source) {
    List<MappingNode> entries = new ArrayList<>();
    if (list instanceof SequenceNode sequence) {
      for (Node item : sequence.getValue()) {
        if (item instanceof MappingNode entry && !source.hasProblemIn(entry)) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** Files that are named for one thing hold just that. */
  private static boolean isOfKind(Node root, Source source) {
    if (source.kind() == Kind.CONFIG || !(root instanceof MappingNode mapping)) {
      return true;
    }
    String only = source.kind() == Kind.EXCEPTIONS ? "exceptions" : "attestations";
    boolean right = true;
    for (NodeTuple tuple : mapping.getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode key && !key.getValue().equals(only)) {
        source.problem(
            key,
            "a file that --%s names may have the key '%s', not '%s'"
                .formatted(only, only, key.getValue()));
        right = false;
      }
    }
    return right;
  }
}
