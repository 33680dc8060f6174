package io.plumbline.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is easy to get wrong in the controls of the CIS benchmarks, and the test that holds each of
 * it. {@code semantics.json} lists them; docs/semantics.md is made from it.
 */
class SemanticsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path PAGE = ROOT.resolve("docs/semantics.md");
  private static List<Topic> topics;

  private record Topic(String name, List<Edge> edges) {}

  /**
   * One thing to get right.
   *
   * @param tests {@code scenario RULE: CASE}, {@code rego FOLDER: TEST} below policies, or {@code
   *     java CLASS: METHOD}
   */
  private record Edge(String says, List<String> rules, List<String> tests) {}

  @BeforeAll
  static void read() throws IOException {
    Path table = Path.of("src/test/resources/semantics.json");
    topics = new ArrayList<>();
    for (JsonElement element :
        JsonParser.parseString(Files.readString(table))
            .getAsJsonObject()
            .getAsJsonArray("topics")) {
      JsonObject topic = element.getAsJsonObject();
      List<Edge> edges = new ArrayList<>();
      for (JsonElement edge : topic.getAsJsonArray("edges")) {
        JsonObject json = edge.getAsJsonObject();
        edges.add(
            new Edge(
                json.get("edge").getAsString(), strings(json, "rules"), strings(json, "tests")));
      }
      topics.add(new Topic(topic.get("topic").getAsString(), edges));
    }
  }

  private static List<String> strings(JsonObject json, String name) {
    return json.getAsJsonArray(name).asList().stream().map(JsonElement::getAsString).toList();
  }

  private static Stream<Edge> edges() {
    return topics.stream().flatMap(topic -> topic.edges().stream());
  }

  @Test
  void everyEdgeIsHeldByTestsThatExist() throws IOException {
    Map<String, Set<String>> cases =
        Scenario.all().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().stream()
                            .map(Scenario::name)
                            .collect(Collectors.toCollection(TreeSet::new))));
    Set<String> missing = new TreeSet<>();
    edges()
        .forEach(
            edge -> {
              assertThat(edge.tests()).as(edge.says()).isNotEmpty();
              edge.tests().stream().filter(test -> !exists(test, cases)).forEach(missing::add);
            });
    assertThat(missing).as("tests that semantics.json names and that do not exist").isEmpty();
    assertThat(edges()).hasSizeGreaterThan(90);
  }

  @Test
  void everyRuleOfTheBenchmarksHasAnEdge() {
    Set<String> named = edges().flatMap(edge -> edge.rules().stream()).collect(Collectors.toSet());
    Set<String> cis =
        Judge.CATALOG.rules().stream()
            .filter(r -> r.frameworks().keySet().stream().anyMatch(f -> f.startsWith("cis-aws-")))
            .map(Rule::id)
            .collect(Collectors.toSet());
    assertThat(named).containsAll(cis);
    assertThat(Judge.CATALOG.rules().stream().map(Rule::id)).containsAll(named);
  }

  @Test
  void thePageIsMadeFromTheTable() throws IOException {
    String page = page();
    if (Boolean.getBoolean("plumbline.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).as("run with -Dplumbline.update=true").content(UTF_8).isEqualTo(page);
  }

  private static boolean exists(String test, Map<String, Set<String>> cases) {
    String kind = test.substring(0, test.indexOf(' '));
    String place = test.substring(kind.length() + 1, test.indexOf(": "));
    String name = test.substring(test.indexOf(": ") + 2);
    return switch (kind) {
      case "scenario" -> cases.getOrDefault(place, Set.of()).contains(name);
      case "rego" ->
          holds(ROOT.resolve("policies").resolve(place), "_test.rego", "^%s if\\b".formatted(name));
      case "java" ->
          Stream.of("scanner", "rules-tests", "policies/build")
              .map(ROOT::resolve)
              .anyMatch(
                  root -> holds(root, "/" + place + ".java", "\\bvoid %s\\(".formatted(name)));
      default -> false;
    };
  }

  /** Whether a file below the folder, with this end, has a line with this. */
  private static boolean holds(Path folder, String end, String expression) {
    Pattern pattern = Pattern.compile(expression, Pattern.MULTILINE);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> ("/" + file).endsWith(end) && !file.toString().contains("/target/"))
          .anyMatch(file -> pattern.matcher(text(file)).find());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # What the CIS rules get right

        Controls read simply; the account does not. Each line is a case in which a shortcut gives a wrong verdict, with the
        rules concerned and the tests that hold it. Made from `rules-tests/src/test/resources/semantics.json`; a test fails
        when one that is named here is gone.

        Scenarios stand in `rules-tests/src/test/resources/scenarios`, Rego tests below `policies`.
        """);
    for (Topic topic : topics) {
      page.append("\n## %s\n\n| case | rules | tests |\n|---|---|---|\n".formatted(topic.name()));
      for (Edge edge : topic.edges()) {
        page.append(
            "| %s | %s | %s |\n"
                .formatted(
                    edge.says().replace("|", "\\|"),
                    edge.rules().stream()
                        .map(rule -> "[%s](rules/%s.md)".formatted(rule, rule))
                        .collect(Collectors.joining("<br>")),
                    edge.tests().stream()
                        .map(test -> "`%s`".formatted(test))
                        .collect(Collectors.joining("<br>"))));
      }
    }
    return page.toString();
  }
}
