package io.plumbline.policies;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What opa itself says about the Rego files: format, compilation, types, tests, coverage. */
final class RegoChecks {
  /** Percent of the lines that the tests have to run. */
  static final double RULE_COVERAGE = 95;

  static final double LIBRARY_COVERAGE = 100;

  private final Opa opa;
  private final Sources sources;
  private final Path work;

  RegoChecks(Opa opa, Sources sources, Path work) {
    this.opa = opa;
    this.sources = sources;
    this.work = work;
  }

  void format() throws IOException, BuildFailure {
    Command.Result result = opa.run(withFolders("fmt", "--fail", "--list"));
    if (result.exit() != 0) {
      throw new BuildFailure(
          result
              .text()
              .lines()
              .map(
                  file ->
                      file + ": not formatted; run 'opa fmt --write policies/rules policies/lib'")
              .toList());
    }
  }

  /** Tests too, with all builtins: they never reach the scanner. */
  void compile() throws IOException, BuildFailure {
    opa.output(withFolders("check", "--strict"));
  }

  /**
   * Each rule with the library against the schema of its own {@code reads} and with the builtins
   * that the scanner has.
   *
   * @return one text per rule that does not hold
   */
  List<String> types(List<Rule> rules, TypeSchemas schemas) throws IOException, BuildFailure {
    Path capabilities = work.resolve("capabilities.json");
    Files.writeString(capabilities, Json.compact(Capabilities.of(opa)));
    Path folder = Files.createDirectories(work.resolve("schemas"));
    List<String> library = sources.library();
    List<List<String>> runs = new ArrayList<>();
    for (Rule rule : rules) {
      Path schema = folder.resolve(rule.id() + ".json");
      Files.writeString(schema, Json.compact(schemas.input(rule)));
      List<String> arguments = new ArrayList<>(List.of("check", "--strict", "--capabilities"));
      arguments.addAll(List.of(capabilities.toString(), "-s", schema.toString(), rule.source()));
      arguments.addAll(library);
      runs.add(arguments);
    }
    return runs.parallelStream().map(this::problem).flatMap(Stream::ofNullable).distinct().toList();
  }

  private String problem(List<String> arguments) {
    try {
      Command.Result result = opa.run(arguments);
      return result.exit() == 0 ? null : result.text();
    } catch (IOException e) {
      return "opa check: " + e.getMessage();
    }
  }

  /** Runs all tests; fails on a failing one or on too little coverage. */
  void test() throws IOException, BuildFailure {
    Command.Result result =
        opa.run(withFolders("test", "--coverage", "--coverage-runs=", "--format=json"));
    if (result.exit() != 0) {
      throw new BuildFailure("opa test: " + opa.run(withFolders("test", "--var-values")).text());
    }
    JsonObject files = Json.object(JsonParser.parseString(result.out()).getAsJsonObject(), "files");
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, JsonElement> file : files.entrySet()) {
      double needed = file.getKey().startsWith("lib/") ? LIBRARY_COVERAGE : RULE_COVERAGE;
      JsonObject report = file.getValue().getAsJsonObject();
      double reached = report.has("coverage") ? report.get("coverage").getAsDouble() : 0;
      if (!Sources.isTest(file.getKey()) && reached < needed) {
        problems.add(
            "%s: tests run %.0f %% of its lines and have to run %.0f %%; not run: %s"
                .formatted(file.getKey(), reached, needed, rows(report)));
      }
    }
    BuildFailure.throwIfAny(problems);
  }

  private static String rows(JsonObject report) {
    return Json.array(report, "not_covered").asList().stream()
        .map(range -> range.getAsJsonObject().getAsJsonObject("start").get("row").getAsString())
        .map(row -> "line " + row)
        .collect(Collectors.joining(", "));
  }

  private List<String> withFolders(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    Stream.of("lib", "rules")
        .filter(folder -> Files.isDirectory(sources.root().resolve(folder)))
        .forEach(all::add);
    return all;
  }
}
