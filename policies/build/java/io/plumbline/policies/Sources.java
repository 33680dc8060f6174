package io.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the policies folder, by their names relative to it and in one order everywhere. */
record Sources(Path root) {
  private static final List<String> FOLDERS =
      List.of("rules", "lib", "frameworks", "schemas", "tools", "build");

  List<String> rules() throws IOException {
    return rego("rules").filter(name -> !isTest(name)).toList();
  }

  List<String> library() throws IOException {
    return rego("lib").filter(name -> !isTest(name)).toList();
  }

  /** The tests too: a rule's test may use what they share. */
  List<String> libraryAndTests() throws IOException {
    return rego("lib").toList();
  }

  List<String> regoFiles() throws IOException {
    return Stream.concat(rego("lib"), rego("rules")).toList();
  }

  List<String> frameworks() throws IOException {
    return names("frameworks").filter(name -> name.endsWith(".yaml")).toList();
  }

  /** Every file whose change can change an output. */
  List<Path> all() throws IOException {
    List<Path> files = new java.util.ArrayList<>();
    for (String folder : FOLDERS) {
      names(folder).map(root::resolve).forEach(files::add);
    }
    return files;
  }

  String read(String name) throws IOException {
    return Files.readString(root.resolve(name));
  }

  static boolean isTest(String name) {
    return name.endsWith("_test.rego");
  }

  /** With slashes on every system. */
  static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private Stream<String> rego(String folder) throws IOException {
    return names(folder).filter(name -> name.endsWith(".rego"));
  }

  private Stream<String> names(String folder) throws IOException {
    Path top = root.resolve(folder);
    if (!Files.isDirectory(top)) {
      return Stream.empty();
    }
    try (Stream<Path> paths = Files.walk(top)) {
      return paths
          .filter(Files::isRegularFile)
          .map(file -> name(root, file))
          .sorted()
          .toList()
          .stream();
    }
  }
}
