package io.plumbline.catalog;

import io.plumbline.report.RunInfo.Pack;
import io.plumbline.report.Severity;
import java.util.List;

/**
 * What of a catalog is to be evaluated.
 *
 * @param rules sorted by id
 * @param frameworks to show results for, sorted by id, with only the controls of the chosen level
 * @param packs the packs and single rules that were asked for
 */
public record Selection(List<Rule> rules, List<Framework> frameworks, List<Pack> packs) {

  /** The name of the pack that holds every rule. */
  public static final String ALL = "all";

  /**
   * What a user asks for.
   *
   * @param packs framework ids or {@link #ALL}; with no packs and no rules, everything
   * @param rules ids of rules, in addition to the packs
   * @param severity only rules at least as severe, or null
   * @param level only controls up to this CIS profile level, or 0; single rules are not affected
   */
  public record Wish(List<String> packs, List<String> rules, Severity severity, int level) {
    /** Everything. */
    public static final Wish EVERYTHING = new Wish(List.of(), List.of(), null, 0);
  }
}
