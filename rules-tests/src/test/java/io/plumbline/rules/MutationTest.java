package io.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.rules.Mutation.Reason;
import io.plumbline.rules.Mutation.Survivor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests beside each rule notice small mistakes in it. */
class MutationTest {
  private static final Path POLICIES = Path.of("..", "policies");
  private static final Path PAGE = Path.of("..", "docs", "mutation.md");
  private static final double NEEDED_PERCENT = 95;

  private static Path program;

  @BeforeAll
  static void makeProgram() throws IOException {
    program = Mutation.program();
  }

  @Test
  void testsNoticeSmallMistakesInEveryRule() throws IOException {
    List<Mutation> mutations =
        Mutation.all(program, POLICIES, POLICIES.resolve("tools/mutate/reasons"));
    assertThat(mutations.stream().map(Mutation::name).filter(name -> name.startsWith("rules/")))
        .as("every rule is mutated")
        .containsExactlyInAnyOrderElementsOf(
            Judge.CATALOG.rules().stream()
                .map(rule -> rule.source().substring(0, rule.source().lastIndexOf('/')))
                .toList());
    print(mutations);

    String page = MutationPage.of(mutations);
    if (Boolean.getBoolean("plumbline.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(mutations.stream().flatMap(mutation -> mutation.unexplained().stream()))
        .as(
            "No test notices these mistakes. Add the missing case to the _test.rego beside the"
                + " rule, or leave out the line that does nothing. Only if the changed rule means"
                + " the same, say why in policies/tools/mutate/reasons (docs/mutation.md)")
        .isEmpty();
    assertThat(mutations.stream().flatMap(mutation -> mutation.unused().stream()))
        .as("Nothing needs these reasons any more: remove them from policies/tools/mutate/reasons")
        .isEmpty();
    assertThat(mutations)
        .allSatisfy(
            mutation ->
                assertThat(mutation.percentNoticed())
                    .as("%s: percent of mistakes that its tests notice", mutation.name())
                    .isGreaterThanOrEqualTo(NEEDED_PERCENT));
    assertThat(Files.readString(PAGE))
        .as("docs/mutation.md is generated; ./mvnw verify -Dplumbline.update=true writes it anew")
        .isEqualTo(page);
  }

  private static void print(List<Mutation> mutations) {
    int mutants = mutations.stream().mapToInt(Mutation::mutants).sum();
    int noticed = mutations.stream().mapToInt(Mutation::noticed).sum();
    Mutation least =
        mutations.stream().min(Comparator.comparing(Mutation::percentNoticed)).orElseThrow();
    System.out.printf(
        "Mutation: %d small mistakes in %d rules and packages, %d noticed (%.2f %%), least %.1f %% of"
            + " %s%n",
        mutants,
        mutations.size(),
        noticed,
        100.0 * noticed / mutants,
        least.percentNoticed(),
        least.name());
  }

  /** A weak test of a rule, a good one of a library, and reasons, one of them of old. */
  @Test
  void weakTestsLeaveSurvivors() throws IOException {
    Path root = Path.of("src/test/resources/mutation");
    String file = "rules/aws/demo/port_closed/port_closed.rego";
    assertThat(Mutation.all(program, root, root.resolve("reasons")))
        .containsExactly(
            new Mutation("lib/range", 9, List.of(), List.of()),
            new Mutation(
                "rules/aws/demo/port_closed",
                25,
                List.of(
                    new Survivor(file, 7, "condition removed", "group.open == true", "true", ""),
                    new Survivor(
                        file,
                        8,
                        "element removed",
                        "some port in {22, 23}",
                        "some port in {22}",
                        ""),
                    new Survivor(
                        file,
                        8,
                        "literal changed",
                        "some port in {22, 23}",
                        "some port in {22, 24}",
                        ""),
                    new Survivor(
                        file,
                        15,
                        "every made some",
                        "every tag in group.tags { lower(tag) == \"trusted\" }",
                        "some tag in group.tags lower(tag) == \"trusted\"",
                        ""),
                    new Survivor(
                        file,
                        16,
                        "call removed",
                        "lower(tag) == \"trusted\"",
                        "tag == \"trusted\"",
                        "Tags are in lower case here.")),
                List.of(
                    new Reason("some group in all", "true", "Of a rule that has changed since."))));
  }

  @Test
  void everyKindOfMistakeIsMade(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("rules/aws/demo/all"));
    Files.writeString(
        folder.resolve("all.rego"),
        """
        package rules.aws.demo.all

        default limit := 3

        fail contains name if {
        	some name, size in input.sizes
        	size + 1 < limit
        	not startswith(name, `^a`)
        	lower(name) in {"b", "c"}
        	every part in split(name, "") { part != null }
        	kind(name) == $"k{size}"
        }

        kind(name) := "k1" if name == "b"

        else := "k0"
        """);
    Files.writeString(
        folder.resolve("all_test.rego"),
        """
        package rules.aws.demo.all_test

        test_nothing if true
        """);
    String made =
        Mutation.all(program, root, root).get(0).survivors().stream()
            .map(survivor -> (survivor.kind() + ": " + survivor.now()).strip() + "\n")
            .collect(Collectors.joining());
    assertThat(made)
        .isEqualTo(
            """
            literal changed: default limit := 4
            literal changed: default limit := 2
            definition removed:
            condition removed: true
            negation added: not size + 1 < limit
            operator changed: size - 1 < limit
            literal changed: size + 2 < limit
            literal changed: size + 0 < limit
            operator changed: size + 1 <= limit
            operator changed: size + 1 >= limit
            condition removed: true
            negation removed: startswith(name, `^a`)
            end forgotten: not contains(name, `^a`)
            anchor removed: not startswith(name, `a`)
            literal changed: not startswith(name, `^a~`)
            condition removed: true
            negation added: not lower(name) in {"b", "c"}
            call removed: name in {"b", "c"}
            element removed: lower(name) in {"c"}
            literal changed: lower(name) in {"b~", "c"}
            element removed: lower(name) in {"b"}
            literal changed: lower(name) in {"b", "c~"}
            condition removed: true
            every made some: some part in split(name, "") part != null
            literal changed: every part in split(name, "~") { part != null }
            negation added: every part in split(name, "") { not part != null }
            operator changed: every part in split(name, "") { part == null }
            literal changed: every part in split(name, "") { part != "~" }
            condition removed: true
            negation added: not kind(name) == $"k{size}"
            operator changed: kind(name) != $"k{size}"
            literal changed: kind(name) == $"~k{size}"
            literal changed: kind(name) := "k1~" if name == "b"
            condition removed: kind(name) := "k1" if true
            negation added: kind(name) := "k1" if not name == "b"
            operator changed: kind(name) := "k1" if name != "b"
            literal changed: kind(name) := "k1" if name == "b~"
            else removed:
            literal changed: else := "k0~"
            """);
  }

  @Test
  void theProgramIsFormattedAndVetted() throws IOException {
    assertThat(Mutation.run(List.of("gofmt", "-l", "mutate")))
        .as("not formatted; run 'gofmt -w mutate' in policies/tools")
        .isEmpty();
    assertThat(Mutation.run(List.of("go", "vet", "-mod=readonly", "-trimpath", "./mutate")))
        .isEmpty();
  }

  @Test
  void testsThatFailByThemselvesAreAnError(@TempDir Path root) throws IOException {
    Path folder = Files.createDirectories(root.resolve("rules/aws/demo/red"));
    Files.writeString(folder.resolve("red.rego"), "package rules.aws.demo.red\n\nfail := set()\n");
    Files.writeString(
        folder.resolve("red_test.rego"),
        """
        package rules.aws.demo.red_test

        import data.rules.aws.demo.red

        test_red if red.fail == {1}
        """);
    assertThatThrownBy(() -> Mutation.all(program, root, root))
        .hasMessageContaining("rules/aws/demo/red: data.rules.aws.demo.red_test.test_red fails");
  }
}
