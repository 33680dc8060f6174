package io.plumbline.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judgements in temporary files, in a form that only the process that wrote them reads. */
final class JudgementFiles {
  private JudgementFiles() {}

  /** What to do with one judgement. */
  @FunctionalInterface
  interface Action {
    void accept(Judgement judgement) throws IOException;
  }

  /** A sorted sequence and where it stands; never created empty. */
  abstract static class Cursor {
    private Judgement head;

    final Judgement head() {
      return head;
    }

    /** Goes to the next; false if there is none. */
    final boolean advance() throws IOException {
      head = next();
      return head != null;
    }

    abstract Judgement next() throws IOException;

    void close() throws IOException {}
  }

  static void write(Path file, Collection<Judgement> judgements) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new ZstdOutputStream(Files.newOutputStream(file), 1)))) {
      out.writeInt(judgements.size());
      for (Judgement judgement : judgements) {
        write(out, judgement);
      }
    }
  }

  static Cursor open(Path file) throws IOException {
    DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new ZstdInputStream(Files.newInputStream(file))));
    int count = in.readInt();
    Cursor cursor =
        new Cursor() {
          private int left = count;

          @Override
          Judgement next() throws IOException {
            return left-- > 0 ? read(in) : null;
          }

          @Override
          void close() throws IOException {
            in.close();
          }
        };
    cursor.advance();
    return cursor;
  }

  static Cursor over(Iterable<Judgement> sorted) throws IOException {
    Iterator<Judgement> iterator = sorted.iterator();
    Cursor cursor =
        new Cursor() {
          @Override
          Judgement next() {
            return iterator.hasNext() ? iterator.next() : null;
          }
        };
    cursor.advance();
    return cursor;
  }

  private static void write(DataOutputStream out, Judgement judgement) throws IOException {
    ResourceRef ref = judgement.resource();
    text(out, ref.arn());
    text(out, ref.type());
    text(out, ref.account());
    text(out, ref.region());
    out.writeInt(ref.tags().size());
    for (Map.Entry<String, String> tag : ref.tags().entrySet()) {
      text(out, tag.getKey());
      text(out, tag.getValue());
    }
    text(out, judgement.outcome().name());
    text(out, judgement.withDefaults() == null ? "" : judgement.withDefaults().name());
    out.writeInt(judgement.exception());
    text(out, judgement.message());
    text(out, judgement.evidence().isEmpty() ? "" : judgement.evidence().toString());
  }

  private static Judgement read(DataInputStream in) throws IOException {
    String arn = text(in);
    String type = text(in);
    String account = text(in);
    String region = text(in);
    SortedMap<String, String> tags = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      tags.put(text(in), text(in));
    }
    Outcome outcome = Outcome.valueOf(text(in));
    String withDefaults = text(in);
    int exception = in.readInt();
    String message = text(in);
    String evidence = text(in);
    return new Judgement(
        new ResourceRef(arn, type, account, region, tags),
        outcome,
        message,
        evidence.isEmpty() ? new JsonObject() : JsonParser.parseString(evidence).getAsJsonObject(),
        withDefaults.isEmpty() ? null : Outcome.valueOf(withDefaults),
        exception);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
