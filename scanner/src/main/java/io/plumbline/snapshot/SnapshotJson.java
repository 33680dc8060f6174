package io.plumbline.snapshot;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** How the manifest and the journal are spelt in JSON. */
final class SnapshotJson {
  static final Gson COMPACT = builder().create();
  static final Gson PRETTY = builder().setPrettyPrinting().create();

  private SnapshotJson() {}

  private static GsonBuilder builder() {
    return new GsonBuilder()
        .disableHtmlEscaping()
        .registerTypeAdapter(Instant.class, new InstantAdapter().nullSafe());
  }

  /** ISO 8601, as {@link Instant#toString} gives it. */
  private static final class InstantAdapter extends TypeAdapter<Instant> {
    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
      out.value(value.toString());
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
      if (in.peek() != JsonToken.STRING) {
        throw new JsonParseException("a time is a string, at " + in.getPath());
      }
      try {
        return Instant.parse(in.nextString());
      } catch (DateTimeException e) {
        throw new JsonParseException(e.getMessage(), e);
      }
    }
  }
}
