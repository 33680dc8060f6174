package io.plumbline.cli;

import picocli.CommandLine.Option;

/** Whether a listing is for a person or for a program. */
final class TextFormat {
  /** The two. */
  enum Kind {
    table,
    json
  }

  @Option(
      names = "--format",
      paramLabel = "table|json",
      defaultValue = "table",
      description = "Default: ${DEFAULT-VALUE}.")
  Kind kind;

  boolean json() {
    return kind == Kind.json;
  }
}
