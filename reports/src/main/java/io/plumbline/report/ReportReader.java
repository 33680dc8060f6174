package io.plumbline.report;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads what {@link JsonReportWriter} wrote. Findings stay in the file and are streamed from it
 * each time they are asked for, so the file must not change meanwhile.
 */
public final class ReportReader {
  private static final Map<String, TypeAdapter<?>> HEAD =
      Map.of(
          "run", Json.adapter(TypeToken.get(RunInfo.class)),
          "counts", Json.adapter(TypeToken.get(Report.Counts.class)),
          "rules", Json.adapter(new TypeToken<List<RuleInfo>>() {}),
          "frameworks", Json.adapter(new TypeToken<List<FrameworkResult>>() {}),
          "exceptions", Json.adapter(new TypeToken<List<ListedException>>() {}),
          "attestations", Json.adapter(new TypeToken<List<Attestation>>() {}),
          "coverage", Json.adapter(new TypeToken<List<CoverageEntry>>() {}),
          "baseline", Json.adapter(TypeToken.get(Baseline.class)));

  /** What older reports, and those that say nothing of it, lack. */
  private static final Set<String> OPTIONAL = Set.of("exceptions", "attestations", "baseline");

  private static final TypeAdapter<Finding> FINDING = Json.adapter(TypeToken.get(Finding.class));

  private final Path file;

  private ReportReader(Path file) {
    this.file = file;
  }

  /**
   * Reads everything but the findings, which are read on demand.
   *
   * @throws UnreadableReportException if there is no such file, or it is no whole report of a
   *     version that this program knows; the findings' own source may throw it too
   */
  public static Report read(Path file) throws UnreadableReportException {
    return new ReportReader(file).report();
  }

  private Report report() throws UnreadableReportException {
    Map<String, Object> head = new HashMap<>();
    try (JsonReader in = open()) {
      try {
        readHead(in, head);
      } catch (IOException | RuntimeException e) {
        throw broken(in, e);
      }
    } catch (UnreadableReportException e) {
      throw e;
    } catch (IOException e) {
      throw unreadable(e);
    }
    return new Report(
        (RunInfo) head.get("run"),
        (Report.Counts) head.get("counts"),
        list(head, "rules", RuleInfo.class),
        list(head, "frameworks", FrameworkResult.class),
        list(head, "exceptions", ListedException.class),
        list(head, "attestations", Attestation.class),
        list(head, "coverage", CoverageEntry.class),
        (Baseline) head.get("baseline"),
        this::stream);
  }

  /** Reads up to the findings when they come last, as we write them, else over them. */
  private void readHead(JsonReader in, Map<String, Object> head) throws IOException {
    boolean findings = false;
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      if (name.equals("formatVersion")) {
        head.put(name, version(in));
      } else if (name.equals("findings")) {
        findings = true;
        if (in.peek() != JsonToken.BEGIN_ARRAY) {
          throw failure("\"findings\" is not a list", null);
        }
        if (hasAllNeeded(head)) {
          requireEnd();
          return;
        }
        in.skipValue();
      } else if (HEAD.containsKey(name)) {
        head.put(name, HEAD.get(name).read(in));
      } else {
        in.skipValue();
      }
    }
    in.endObject();
    if (!head.containsKey("formatVersion")) {
      throw failure("it has no \"formatVersion\"", null);
    }
    for (String name : HEAD.keySet().stream().sorted().toList()) {
      if (head.get(name) == null && !OPTIONAL.contains(name)) {
        throw failure("it has no \"" + name + "\"", null);
      }
    }
    if (!findings) {
      throw failure("it has no \"findings\"", null);
    }
  }

  /** Findings come last, as we write them, when everything else has been met. */
  private static boolean hasAllNeeded(Map<String, Object> head) {
    return head.containsKey("formatVersion")
        && HEAD.keySet().stream().allMatch(n -> head.get(n) != null || OPTIONAL.contains(n));
  }

  private int version(JsonReader in) throws IOException {
    String version = in.nextString();
    if (!version.equals(Integer.toString(JsonReportWriter.FORMAT_VERSION))) {
      throw new UnreadableReportException(
          file
              + " has report format version "
              + version
              + ", and this Plumbline reads version "
              + JsonReportWriter.FORMAT_VERSION
              + ".",
          null);
    }
    return JsonReportWriter.FORMAT_VERSION;
  }

  private void stream(Report.FindingAction action) throws IOException {
    try (JsonReader in = open()) {
      skipToFindings(in);
      Finding finding = next(in);
      while (finding != null) {
        action.accept(finding);
        finding = next(in);
      }
    }
  }

  private void skipToFindings(JsonReader in) throws UnreadableReportException {
    try {
      in.beginObject();
      while (!in.nextName().equals("findings")) {
        in.skipValue();
      }
      in.beginArray();
    } catch (IOException | RuntimeException e) {
      throw broken(in, e);
    }
  }

  /** The next finding, or null at the end of the list. */
  private Finding next(JsonReader in) throws UnreadableReportException {
    try {
      if (in.hasNext()) {
        return FINDING.read(in);
      }
      in.endArray();
      return null;
    } catch (IOException | RuntimeException e) {
      throw broken(in, e);
    }
  }

  private JsonReader open() throws IOException {
    JsonReader in = new JsonReader(Files.newBufferedReader(file));
    in.setStrictness(Strictness.STRICT);
    return in;
  }

  /**
   * A file that was cut off, the usual damage, is found before anything is done with its findings.
   */
  private void requireEnd() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long at = bytes.length();
      int last;
      do {
        bytes.seek(--at);
        last = bytes.read();
      } while (at > 0 && Character.isWhitespace(last));
      if (last != '}') {
        throw failure("it ends in the middle", null);
      }
    }
  }

  /** Gson's and the model's own complaints, said in our words. */
  private UnreadableReportException broken(JsonReader in, Exception cause) {
    if (cause instanceof UnreadableReportException e) {
      return e;
    }
    if (cause instanceof EOFException) {
      return failure("it ends in the middle", cause);
    }
    if (cause instanceof CharacterCodingException || cause instanceof UncheckedIOException) {
      return failure("it is not UTF-8 text", cause);
    }
    if (cause instanceof IOException e && !(cause instanceof MalformedJsonException)) {
      return unreadable(e);
    }
    return failure("it breaks at " + in.getPath() + missing(cause), cause);
  }

  /** What the model misses, where that is the cause. */
  private static String missing(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    if (root instanceof NullPointerException && root.getMessage() != null) {
      return ", where \"" + root.getMessage() + "\" is missing";
    }
    return root instanceof JsonParseException ? ", where " + root.getMessage() : "";
  }

  private UnreadableReportException failure(String why, Throwable cause) {
    return new UnreadableReportException(
        file + " is not a whole Plumbline report: " + why + ".", cause);
  }

  private UnreadableReportException unreadable(IOException cause) {
    return cause instanceof NoSuchFileException
        ? new UnreadableReportException("There is no report " + file + ".", cause)
        : new UnreadableReportException(
            "Cannot read the report " + file + ": " + cause.getMessage() + ".", cause);
  }

  private static <T> List<T> list(Map<String, Object> head, String name, Class<T> type) {
    List<?> values = (List<?>) head.get(name);
    return values == null ? List.of() : values.stream().map(type::cast).toList();
  }
}
