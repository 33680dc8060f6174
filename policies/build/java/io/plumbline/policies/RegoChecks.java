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
  /**
   * For one test; the five seconds that OPA gives are too few for the longest on a busy machine.
   */
  private static final String TIMEOUT = "--timeout=60s";

  /** Percent of the lines that the tests have to run. */
  static final double RULE_COVERAGE = 95;

  static final double LIBRARY_COVERAGE = 100;

  /** Changes whenever what is asked of a rule does. */
  private static final String RULES = "check and test, " + RULE_COVERAGE;

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

  /** The tests of the library, which have to run all of it. */
  void library() throws IOException, BuildFailure {
    if (!sources.library().isEmpty()) {
      BuildFailure.throwIfAny(test(List.of("lib"), "lib/", LIBRARY_COVERAGE));
    }
  }

  /**
   * Each rule with the library: against the schema of its own {@code reads} and with the builtins
   * that the scanner has, and its own test. One that has passed before is not asked again.
   *
   * @return the problems of all rules
   */
  List<String> rules(List<Rule> rules, TypeSchemas schemas) throws IOException, BuildFailure {
    Path capabilities = work.resolve("capabilities.json");
    Files.writeString(capabilities, Json.compact(Capabilities.of(opa)));
    Path folder = Files.createDirectories(work.resolve("schemas"));
    for (Rule rule : rules) {
      Files.writeString(folder.resolve(rule.id() + ".json"), Json.compact(schemas.input(rule)));
    }
    String common =
        Hash.ofTree(sources.root(), files(sources.libraryAndTests()), Hash.of(capabilities), RULES);
    return rules.parallelStream()
        .flatMap(rule -> problems(rule, folder.resolve(rule.id() + ".json"), common).stream())
        .distinct()
        .toList();
  }

  private List<String> problems(Rule rule, Path schema, String common) {
    try {
      List<String> own = List.of(rule.source(), rule.testSource());
      String key = Hash.ofTree(sources.root(), files(own), common, Hash.of(schema));
      Path passed = schema.resolveSibling(rule.id() + ".passed");
      if (Files.exists(passed) && Files.readString(passed).equals(key)) {
        return List.of();
      }
      List<String> check = new ArrayList<>(List.of("check", "--strict", "--capabilities"));
      check.addAll(List.of(work.resolve("capabilities.json").toString(), "-s", schema.toString()));
      check.add(rule.source());
      check.addAll(sources.library());
      Command.Result result = opa.run(check);
      if (result.exit() != 0) {
        return List.of(result.text());
      }
      List<String> test = new ArrayList<>(List.of("--run", "^data\\.rules\\.", "lib"));
      test.addAll(own);
      List<String> problems = test(test, rule.source(), RULE_COVERAGE);
      if (problems.isEmpty()) {
        Files.writeString(passed, key);
      }
      return problems;
    } catch (IOException e) {
      return List.of(rule.source() + ": " + e.getMessage());
    }
  }

  /** Runs tests, and looks at the coverage of the files whose names begin with {@code covered}. */
  private List<String> test(List<String> what, String covered, double needed) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("test", TIMEOUT, "--coverage", "--coverage-runs="));
    arguments.add("--format=json");
    arguments.addAll(what);
    Command.Result result = opa.run(arguments);
    if (result.exit() != 0) {
      List<String> again = new ArrayList<>(List.of("test", TIMEOUT, "--var-values"));
      again.addAll(what);
      return List.of("opa test: " + opa.run(again).text());
    }
    JsonObject report =
        Json.object(JsonParser.parseString(result.out()).getAsJsonObject(), "files");
    List<String> problems = new ArrayList<>();
    for (Map.Entry<String, JsonElement> file : report.entrySet()) {
      JsonObject lines = file.getValue().getAsJsonObject();
      double reached = lines.has("coverage") ? lines.get("coverage").getAsDouble() : 0;
      boolean asked = file.getKey().startsWith(covered) && !Sources.isTest(file.getKey());
      if (asked && reached < needed) {
        problems.add(
            "%s: tests run %.0f %% of its lines and have to run %.0f %%; not run: %s"
                .formatted(file.getKey(), reached, needed, rows(lines)));
      }
    }
    return problems;
  }

  private static String rows(JsonObject report) {
    return Json.array(report, "not_covered").asList().stream()
        .map(range -> range.getAsJsonObject().getAsJsonObject("start").get("row").getAsString())
        .map(row -> "line " + row)
        .collect(Collectors.joining(", "));
  }

  private List<Path> files(List<String> names) {
    return names.stream().map(sources.root()::resolve).toList();
  }

  private List<String> withFolders(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    Stream.of("lib", "rules")
        .filter(folder -> Files.isDirectory(sources.root().resolve(folder)))
        .forEach(all::add);
    return all;
  }
}
