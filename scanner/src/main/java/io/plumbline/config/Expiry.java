package io.plumbline.config;

import java.time.LocalDate;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the day on which an entry ends, and refuses one that nobody now in charge will see.
 *
 * @param today the date on which the file is read, or null to take any
 */
record Expiry(LocalDate today) {
  private static final int MAX_YEARS = 3;

  /** The date, or null if the node is none. */
  LocalDate read(Node node, Source source) {
    LocalDate date = date(node);
    if (date != null && today != null && date.isAfter(today.plusYears(MAX_YEARS))) {
      source.problem(
          node,
          "'expires' is more than %d years ahead; choose a nearer day, on which somebody decides anew"
              .formatted(MAX_YEARS));
    }
    return date;
  }

  /** A date that fits the schema, else null. */
  static LocalDate date(Node node) {
    return node instanceof ScalarNode scalar ? LocalDate.parse(scalar.getValue()) : null;
  }
}
