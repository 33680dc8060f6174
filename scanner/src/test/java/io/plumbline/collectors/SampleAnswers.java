package io.plumbline.collectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Fills any answer of the SDK with values that name their member, page and place in the list. */
final class SampleAnswers {
  static final String ACCOUNT = "111122223333";
  private static final int DEPTH = 7;
  private static final Pattern TOKEN =
      Pattern.compile(
          "(next|page)?(token|marker)|(next)?continuationtoken|position"
              + "|exclusivestart.*|lastevaluated.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRUNCATED = Pattern.compile("(?i)is_?truncated|truncated");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?i).*policy(document)?|document|content");

  /** Members whose value decides which calls a collector makes. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("OwnerId", ACCOUNT),
          Map.entry("Account", ACCOUNT),
          Map.entry("Arn", "arn:aws:iam::" + ACCOUNT + ":user/scanner"),
          Map.entry("RegionName", "us-east-1"),
          Map.entry("HomeRegion", "us-east-1"),
          Map.entry("KeyManager", "CUSTOMER"),
          Map.entry("SnapshotType", "manual"),
          Map.entry("State", "COMPLETE"));

  /** Members that AWS leaves out, so that collectors have to make a call for them. */
  private static final List<String> MISSING = List.of("BucketRegion");

  private final int page;
  private final boolean empty;
  private final boolean paged;

  private SampleAnswers(int page, boolean empty, boolean paged) {
    this.page = page;
    this.empty = empty;
    this.paged = paged;
  }

  /** An answer to a request, with a second page if it has pages. */
  static SdkResponse answer(SdkPojo request, SdkResponse response, boolean empty) {
    boolean paged = request.sdkFields().stream().anyMatch(f -> isToken(f.memberName()));
    int page = isSecondPage(request) ? 2 : 1;
    SdkResponse.Builder builder = response.toBuilder();
    new SampleAnswers(page, empty, paged).fill((SdkPojo) builder, 0, 0);
    return builder.build();
  }

  static boolean isSecondPage(SdkPojo request) {
    return request.sdkFields().stream()
        .anyMatch(f -> isToken(f.memberName()) && f.getValueOrDefault(request) != null);
  }

  private static boolean isToken(String member) {
    return TOKEN.matcher(member).matches();
  }

  private void fill(SdkPojo builder, int depth, int index) {
    for (SdkField<?> field : builder.sdkFields()) {
      Object value = value(field, depth, index);
      if (value != null) {
        field.set(builder, value);
      }
    }
  }

  private Object value(SdkField<?> field, int depth, int index) {
    MarshallingType<?> type = field.marshallingType();
    String member = field.memberName() == null ? "Item" : field.memberName();
    if (depth > DEPTH || MISSING.contains(member)) {
      return null;
    } else if (depth == 0 && isToken(member)) {
      return paged && page == 1 && !empty && type == MarshallingType.STRING ? "next" : null;
    } else if (depth == 0 && TRUNCATED.matcher(member).matches()) {
      return page == 1 && !empty;
    } else if (type == MarshallingType.LIST) {
      return list(field.getTrait(ListTrait.class).memberFieldInfo(), member, depth);
    } else if (type == MarshallingType.MAP) {
      return map(field.getTrait(MapTrait.class).valueFieldInfo(), depth, index);
    } else if (type == MarshallingType.SDK_POJO) {
      SdkPojo pojo = field.constructor().get();
      fill(pojo, depth + 1, index);
      return ((SdkBuilder<?, ?>) pojo).build();
    }
    return scalar(type, member, index);
  }

  private Object scalar(MarshallingType<?> type, String member, int index) {
    if (type == MarshallingType.STRING) {
      return text(member, index);
    } else if (type == MarshallingType.BOOLEAN) {
      return true;
    } else if (type == MarshallingType.INSTANT) {
      return Instant.parse("2026-01-02T03:04:05Z");
    } else if (type == MarshallingType.INTEGER) {
      return 1;
    } else if (type == MarshallingType.LONG) {
      return 1L;
    } else if (type == MarshallingType.DOUBLE) {
      return 1.5;
    } else if (type == MarshallingType.FLOAT) {
      return 1.5f;
    } else if (type == MarshallingType.SHORT) {
      return (short) 1;
    } else if (type == MarshallingType.SDK_BYTES) {
      return SdkBytes.fromUtf8String("user,arn\n" + (empty ? "" : "ann,arn:aws:iam::1:user/ann\n"));
    }
    return null;
  }

  private String text(String member, int index) {
    if (VALUES.containsKey(member)) {
      return VALUES.get(member);
    } else if (DOCUMENT.matcher(member).matches()) {
      return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\"}}";
    }
    return "%s-page%d-%d".formatted(member, page, index);
  }

  private Object list(SdkField<?> item, String member, int depth) {
    if (item.marshallingType() == MarshallingType.STRING && MISSING.contains(member)) {
      return null;
    }
    List<Object> list = new ArrayList<>();
    int size = depth > 0 ? 1 : empty ? 0 : page == 1 ? 2 : 1;
    for (int i = 0; i < size; i++) {
      Object value = value(item, depth + 1, i);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  private Object map(SdkField<?> item, int depth, int index) {
    Object value = value(item, depth + 1, index);
    return value == null ? Map.of() : Map.of("Name", value);
  }
}
