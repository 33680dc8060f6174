package io.plumbline.report;

import com.google.gson.annotations.SerializedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * An entry of the list of exceptions, and what it does in this run. All of them stand in a report,
 * so that a list does not rot: what has expired and what covers nothing is seen.
 *
 * @param file that holds it
 * @param line where it begins in the file, from 1
 * @param matched failed findings that it covers, or would if it had not expired
 * @param broad whether it leaves the rule or the resource open, and says so
 * @param rules ids or patterns; empty for every rule
 * @param expires the last day on which it holds
 * @param ticket where it was decided, or null
 */
public record ListedException(
    String file,
    int line,
    State state,
    long matched,
    boolean broad,
    List<String> rules,
    Resources resources,
    String reason,
    String owner,
    LocalDate expires,
    String ticket) {

  public ListedException {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(resources, "resources");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(expires, "expires");
  }

  /** Whether an entry holds, judged at the snapshot's time. */
  public enum State {
    @SerializedName("active")
    ACTIVE,
    /** Its last day was over; what it would cover counts again. */
    @SerializedName("expired")
    EXPIRED,
    /** It is about rules or accounts that this run did not look at. */
    @SerializedName("not_in_run")
    NOT_IN_RUN
  }

  /**
   * Which resources; what is empty restricts nothing. One of each list has to match, and all lists
   * that are not empty; {@code *} stands for any text and {@code ?} for one character.
   */
  public record Resources(
      List<String> arn,
      List<String> account,
      List<String> region,
      SortedMap<String, List<String>> tags) {

    public Resources {
      Objects.requireNonNull(arn, "arn");
      Objects.requireNonNull(account, "account");
      Objects.requireNonNull(region, "region");
      Objects.requireNonNull(tags, "tags");
    }
  }

  /** The file and line, as {@link AcceptedException#source} names this entry. */
  public String source() {
    return file + ":" + line;
  }

  /** The same entry with what it does in a run. */
  public ListedException in(State newState, long findings) {
    return new ListedException(
        file, line, newState, findings, broad, rules, resources, reason, owner, expires, ticket);
  }

  /** Whether it holds, was looked for, and covers no failure: it may have done its time. */
  public boolean unused() {
    return state == State.ACTIVE && matched == 0;
  }

  /** Which findings it is about, in one line for a person. */
  public String scope() {
    List<String> parts = new ArrayList<>();
    parts.add(rules.isEmpty() ? "every rule" : String.join(", ", rules));
    add(parts, "", resources.arn());
    add(parts, "account ", resources.account());
    add(parts, "region ", resources.region());
    resources.tags().forEach((name, values) -> add(parts, "tag " + name + " = ", values));
    if (parts.size() == 1) {
      parts.add("every resource");
    }
    return String.join("; ", parts);
  }

  private static void add(List<String> parts, String name, List<String> values) {
    if (!values.isEmpty()) {
      parts.add(name + String.join(" or ", values));
    }
  }
}
