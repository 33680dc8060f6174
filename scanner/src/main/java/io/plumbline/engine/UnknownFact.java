package io.plumbline.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Unavailable;
import java.util.Comparator;
import java.util.NavigableSet;

/**
 * Something that a rule reads and that nobody knows.
 *
 * @param attribute of resources of the type, or null if the type itself could not be listed
 * @param region where, or {@code global}
 * @param permission the missing IAM action, or null
 */
record UnknownFact(String type, String attribute, String region, String code, String permission)
    implements Comparable<UnknownFact> {

  /** The code for what the scan was not told to collect. */
  static final String NOT_COLLECTED = "NotCollected";

  /** More than these tell a person nothing new. */
  private static final int SHOWN = 20;

  private static final Comparator<String> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());
  private static final Comparator<UnknownFact> ORDER =
      Comparator.comparing(UnknownFact::type)
          .thenComparing(UnknownFact::attribute, NULLS_FIRST)
          .thenComparing(UnknownFact::region)
          .thenComparing(UnknownFact::code)
          .thenComparing(UnknownFact::permission, NULLS_FIRST);

  static UnknownFact attribute(String type, String attribute, String region, Unavailable reason) {
    return new UnknownFact(type, attribute, region, reason.code(), reason.permission());
  }

  static UnknownFact listing(Coverage coverage) {
    return new UnknownFact(
        coverage.type(), null, coverage.region(), code(coverage), coverage.permission());
  }

  /** The evidence of an unknown verdict. */
  static JsonObject evidence(NavigableSet<UnknownFact> facts) {
    JsonArray array = new JsonArray();
    facts.stream().limit(SHOWN).forEach(fact -> array.add(fact.json()));
    JsonObject evidence = new JsonObject();
    evidence.add("unknown", array);
    if (facts.size() > SHOWN) {
      evidence.addProperty("more", facts.size() - SHOWN);
    }
    return evidence;
  }

  /** The message of an unknown verdict. */
  static String message(NavigableSet<UnknownFact> facts) {
    String first = "Cannot be judged: " + facts.first().sentence();
    return facts.size() == 1 ? first : first + ", and %d more".formatted(facts.size() - 1);
  }

  private String sentence() {
    String what =
        attribute == null
            ? "%s in %s".formatted(type, region)
            : "%s of %s".formatted(attribute, type);
    if (code.equals(NOT_COLLECTED)) {
      return what + " was not collected by this scan";
    }
    String verb = attribute == null ? "listed" : "read";
    String why = permission == null ? code : "%s, it needs %s".formatted(code, permission);
    return "%s could not be %s (%s)".formatted(what, verb, why);
  }

  private JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("type", type);
    if (attribute != null) {
      json.addProperty("attribute", attribute);
    }
    json.addProperty("region", region);
    json.addProperty("code", code);
    if (permission != null) {
      json.addProperty("permission", permission);
    }
    return json;
  }

  private static String code(Coverage coverage) {
    if (coverage.code() != null) {
      return coverage.code();
    }
    return switch (coverage.status()) {
      case DENIED -> "AccessDenied";
      case REGION_NOT_ENABLED -> "RegionNotEnabled";
      case THROTTLED -> "Throttled";
      case NOT_COLLECTED -> NOT_COLLECTED;
      default -> "ServiceError";
    };
  }

  @Override
  public int compareTo(UnknownFact other) {
    return ORDER.compare(this, other);
  }
}
