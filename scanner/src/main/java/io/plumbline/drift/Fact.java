package io.plumbline.drift;

import com.google.gson.JsonElement;
import io.plumbline.snapshot.Unavailable;

/**
 * What one snapshot says of one attribute, or of a value inside of one.
 *
 * @param value null unless present
 * @param why it could not be read; null unless unavailable
 */
public record Fact(State state, JsonElement value, Unavailable why) {
  /** AWS said that it is not configured, or left it out. */
  public static final Fact ABSENT = new Fact(State.ABSENT, null, null);

  /** The three states of a fact. */
  public enum State {
    PRESENT,
    ABSENT,
    UNAVAILABLE
  }

  /** A value that was read. */
  static Fact of(JsonElement value) {
    return new Fact(State.PRESENT, value, null);
  }

  /** A fact that could not be read. */
  static Fact unavailable(Unavailable why) {
    return new Fact(State.UNAVAILABLE, null, why);
  }

  /** Whether it was read, be it that it is not configured. */
  public boolean known() {
    return state != State.UNAVAILABLE;
  }
}
