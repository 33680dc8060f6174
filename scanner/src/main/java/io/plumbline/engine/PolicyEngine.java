package io.plumbline.engine;

import io.plumbline.catalog.Rule;
import java.util.Collection;
import java.util.List;

/** Evaluates compiled rules. All methods may be called from any thread. */
public interface PolicyEngine extends AutoCloseable {

  /** Begins to make the rules' modules ready in the background, and returns at once. */
  void prepare(Collection<Rule> rules);

  /**
   * Evaluates each rule by itself over the same input. A rule that cannot be evaluated gives a
   * result with an error and does not touch the others.
   *
   * @param module which holds all of the rules
   * @param input JSON in ASCII
   * @return the results in the order of the rules
   */
  List<RuleResult> evaluate(String module, String input, List<Rule> rules);

  @Override
  void close();
}
