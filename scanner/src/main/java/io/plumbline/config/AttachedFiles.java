package io.plumbline.config;

import io.plumbline.config.InputFile.Kind;
import io.plumbline.report.Attestation.AttachedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Finds and hashes the files that support an attestation. */
final class AttachedFiles {
  private final Source source;

  AttachedFiles(Source source) {
    this.source = source;
  }

  /** The file that a path, or a map with a path, names; null if something is wrong with it. */
  AttachedFile read(Node node) throws IOException {
    Node path = node;
    String expected = null;
    if (node instanceof MappingNode mapping) {
      Fields fields = Fields.of(mapping, source);
      path = fields.node("path");
      expected = fields.text("sha256");
    }
    return path instanceof ScalarNode scalar ? read(scalar, expected) : null;
  }

  private AttachedFile read(ScalarNode node, String expected) throws IOException {
    String given = node.getValue().strip();
    Path folder = source.path().toAbsolutePath().normalize().getParent();
    Path file;
    try {
      file = folder.resolve(given).normalize();
    } catch (InvalidPathException e) {
      source.problem(node, "'%s' is not a path on this system".formatted(given));
      return null;
    }
    if (!file.startsWith(folder) || file.equals(folder)) {
      source.problem(node, "'%s' is not inside the folder of this file".formatted(given));
      return null;
    }
    try {
      if (!file.toRealPath().startsWith(folder.toRealPath())) {
        source.problem(node, "'%s' leads out of the folder of this file".formatted(given));
        return null;
      }
    } catch (NoSuchFileException e) {
      source.problem(node, "there is no file '%s' in the folder of this file".formatted(given));
      return null;
    }
    if (!Files.isRegularFile(file)) {
      source.problem(node, "'%s' is not a file".formatted(given));
      return null;
    }
    return hashed(node, file, folder, expected);
  }

  private AttachedFile hashed(ScalarNode node, Path file, Path folder, String expected)
      throws IOException {
    String sha256 = Hashes.sha256(file);
    String name = folder.relativize(file).toString().replace('\\', '/');
    if (expected != null && !expected.equals(sha256)) {
      source.problem(
          node, "'%s' is another file than was signed: its SHA-256 is %s".formatted(name, sha256));
      return null;
    }
    int slash = source.name().lastIndexOf('/');
    String whole = source.name().substring(0, slash + 1) + name;
    long bytes = Files.size(file);
    source.files().add(new InputFile(Kind.ATTACHED, file, whole, bytes, sha256));
    return new AttachedFile(name, bytes, sha256);
  }
}
