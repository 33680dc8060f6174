package io.plumbline.config;

import java.util.List;

/** A configuration that cannot be used; all that is wrong with it, in order. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  ConfigurationException(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  /** At least one, by file, line and column. */
  public List<Problem> problems() {
    return problems;
  }
}
