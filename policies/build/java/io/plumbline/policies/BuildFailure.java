package io.plumbline.policies;

import java.util.List;

/**
 * What is wrong with the policies, or with the machine that builds them, one sentence per problem.
 */
final class BuildFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final List<String> problems;

  BuildFailure(String problem) {
    this(List.of(problem));
  }

  BuildFailure(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  List<String> problems() {
    return problems;
  }

  static void throwIfAny(List<String> problems) throws BuildFailure {
    if (!problems.isEmpty()) {
      throw new BuildFailure(problems);
    }
  }
}
