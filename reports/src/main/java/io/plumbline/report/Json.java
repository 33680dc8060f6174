package io.plumbline.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How the report model looks in JSON: record components in order, null left out, times as ISO 8601.
 */
final class Json {
  static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .enableComplexMapKeySerialization() // so that a map's enum keys are spelt as its values
          .registerTypeAdapter(Instant.class, text(Instant::toString, Instant::parse))
          .registerTypeAdapter(LocalDate.class, text(LocalDate::toString, LocalDate::parse))
          .registerTypeAdapterFactory(new KnownEnums())
          .create();

  private static final TypeAdapter<Finding> FINDING = GSON.getAdapter(Finding.class);

  private Json() {}

  /** A buffered UTF-8 writer; flush it at the end, the stream stays open. */
  static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
  }

  /** Writes one compact value. */
  static void write(Writer out, Object value) throws IOException {
    @SuppressWarnings("unchecked") // the adapter of the value's own class
    TypeAdapter<Object> adapter = (TypeAdapter<Object>) GSON.getAdapter(value.getClass());
    adapter.write(GSON.newJsonWriter(out), value); // Gson.toJson would hide an IOException
  }

  static void write(Writer out, Finding finding) throws IOException {
    FINDING.write(GSON.newJsonWriter(out), finding);
  }

  /** Writes an array with one element a line, so that two files can be compared by line. */
  static void writeLines(Writer out, Iterable<?> values) throws IOException {
    String separator = "[\n";
    for (Object value : values) {
      out.write(separator);
      write(out, value);
      separator = ",\n";
    }
    out.write(separator.equals("[\n") ? "[]" : "\n]");
  }

  /** An object from names and values by turns; null values are left out. */
  static Map<String, Object> object(Object... namesAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        object.put((String) namesAndValues[i], namesAndValues[i + 1]);
      }
    }
    return object;
  }

  static <T> TypeAdapter<T> adapter(TypeToken<T> type) {
    return GSON.getAdapter(type);
  }

  private static <T> TypeAdapter<T> text(Function<T, String> format, Function<String, T> parse) {
    return new TypeAdapter<T>() {
      @Override
      public void write(JsonWriter out, T value) throws IOException {
        out.value(value == null ? null : format.apply(value));
      }

      @Override
      public T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
          in.nextNull();
          return null;
        }
        return parse.apply(in.nextString());
      }
    };
  }

  /** Gson reads an enum value that it does not know as null; we say so instead. */
  private static final class KnownEnums implements TypeAdapterFactory {
    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      if (!type.getRawType().isEnum()) {
        return null;
      }
      TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
      return new TypeAdapter<T>() {
        @Override
        public void write(JsonWriter out, T value) throws IOException {
          plain.write(out, value);
        }

        @Override
        public T read(JsonReader in) throws IOException {
          boolean absent = in.peek() == JsonToken.NULL;
          T value = plain.read(in);
          if (value == null && !absent) {
            throw new JsonParseException("a value is not known");
          }
          return value;
        }
      };
    }
  }
}
