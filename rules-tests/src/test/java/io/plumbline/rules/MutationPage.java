package io.plumbline.rules;

import io.plumbline.rules.Mutation.Survivor;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/mutation.md}: the small mistakes that no test can notice, and why. */
final class MutationPage {
  private MutationPage() {}

  static String of(List<Mutation> mutations) {
    String survivors =
        mutations.stream()
            .filter(mutation -> !mutation.survivors().isEmpty())
            .map(MutationPage::section)
            .collect(Collectors.joining("\n"));
    return """
    <!-- Generated from policies/tools/mutate/reasons by ./mvnw verify -Dplumbline.update=true -->
    # Mutation test of the rules

    Every build makes small mistakes in each rule and in each package of `policies/lib`, one at a time: a comparison or
    another operator exchanged, a literal changed, a condition, a negation, an element of a list, a definition or an
    `else` removed, a negation added, `every` made `some`, a text looked for anywhere instead of at an end, upper and lower
    case told apart. The tests beside the rule have to notice at least 95 %% of the mistakes in it, and what they do
    not notice has to stand here with a reason ([why and how](adr/0010-mutation-test.md)).

    One rule, or all under a folder, in a second (the first time a minute, for Go makes the program):

        cd policies/tools
        go run ./mutate rules/aws/s3/bucket_tls_only

    It prints the mistakes that nothing notices. Mostly one of them is a missing case: add it to the `_test.rego`. Some
    are lines that do nothing: leave them out. The few that mean the same as the rule get a reason in
    `policies/tools/mutate/reasons/<folder>.yaml`.

    %s"""
        .formatted(survivors);
  }

  private static String section(Mutation mutation) {
    return "## "
        + mutation.name()
        + "\n\n"
        + mutation.survivors().stream()
            .map(MutationPage::entry)
            .distinct()
            .collect(Collectors.joining("\n"));
  }

  private static String entry(Survivor survivor) {
    return """
    %s, in `%s`:

        - %s
        + %s

    %s
    """
        .formatted(
            capital(survivor.kind()),
            survivor.file().substring(survivor.file().lastIndexOf('/') + 1),
            survivor.was(),
            survivor.now(),
            survivor.reason());
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
