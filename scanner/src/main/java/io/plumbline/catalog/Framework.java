package io.plumbline.catalog;

import io.plumbline.report.FrameworkResult.Assessment;
import java.util.List;

/**
 * A framework with all of its controls.
 *
 * @param id such as {@code cis-aws-7.0}
 * @param controls in the framework's own order
 * @param sha256 of the framework's file, hex
 */
public record Framework(
    String id,
    String title,
    String version,
    String publisher,
    List<Control> controls,
    String sha256) {

  /**
   * One control, under our own title.
   *
   * @param level CIS profile level 1 or 2; 0 where the framework has no levels
   */
  public record Control(String id, String title, int level, Assessment assessment) {}

  /** This framework with only the controls up to a level. */
  Framework upTo(int level) {
    List<Control> kept = controls.stream().filter(c -> c.level() <= level).toList();
    return new Framework(id, title, version, publisher, kept, sha256);
  }
}
