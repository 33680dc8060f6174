package io.plumbline.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.config.InputFile.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** One YAML file that is read, and what is wrong in it. */
final class Source {
  private static final int MAX_BYTES = 8 << 20;

  private final Kind kind;
  private final Path path;
  private final String name;
  private final Collection<Problem> problems;
  private final List<InputFile> files = new ArrayList<>();

  Source(Kind kind, Path path, String name, Collection<Problem> problems) {
    this.kind = kind;
    this.path = path;
    this.name = name;
    this.problems = problems;
  }

  /**
   * Reads the file.
   *
   * @return its nodes, or null if it has none or is no YAML, which is then among the problems
   */
  Node compose() throws IOException {
    byte[] content = Files.readAllBytes(path);
    files.add(new InputFile(kind, path, name, content.length, sha256(content)));
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(100);
    options.setCodePointLimit(MAX_BYTES);
    try {
      return new Yaml(options).compose(new StringReader(new String(content, UTF_8)));
    } catch (MarkedYAMLException e) {
      add(e.getProblemMark(), "is not valid YAML: " + e.getProblem());
    } catch (YAMLException e) {
      problems.add(new Problem(path.toString(), 1, 1, "is not valid YAML: " + e.getMessage()));
    }
    return null;
  }

  /** Says what is wrong with a node. */
  void problem(Node node, String text) {
    add(node.getStartMark(), text);
  }

  int problemCount() {
    return problems.size();
  }

  /** Whether something between the beginning and the end of a node is wrong. */
  boolean hasProblemIn(Node node) {
    Mark start = node.getStartMark();
    Mark end = node.getEndMark();
    return problems.stream()
        .filter(p -> p.file().equals(path.toString()))
        .anyMatch(p -> isAfter(p, start) && !isAfter(p, end));
  }

  private static boolean isAfter(Problem problem, Mark mark) {
    int line = mark.getLine() + 1;
    return problem.line() > line
        || (problem.line() == line && problem.column() >= mark.getColumn() + 1);
  }

  private void add(Mark mark, String text) {
    Problem problem = new Problem(path.toString(), mark.getLine() + 1, mark.getColumn() + 1, text);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  Kind kind() {
    return kind;
  }

  Path path() {
    return path;
  }

  /** As the report names it. */
  String name() {
    return name;
  }

  /** The file itself and those that it attaches. */
  List<InputFile> files() {
    return files;
  }

  private static String sha256(byte[] content) {
    return HexFormat.of().formatHex(Hashes.sha256().digest(content));
  }
}
