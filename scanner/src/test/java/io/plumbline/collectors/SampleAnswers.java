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
  private static final Pattern TRUNCATED =
      Pattern.compile("(?i)is_?truncated|truncated|hasMoreStreams");
  private static final Pattern DOCUMENT =
      Pattern.compile("(?i).*policy(document)?|document|content");

  /** Members whose value decides which calls a collector makes. */
  private static final Map<String, String> VALUES =
      Map.ofEntries(
          Map.entry("Root.Id", "r-root"),
          Map.entry("OwnerId", ACCOUNT),
          Map.entry("Account", ACCOUNT),
          Map.entry("Arn", "arn:aws:iam::" + ACCOUNT + ":user/scanner"),
          Map.entry("RegionName", "us-east-1"),
          Map.entry("HomeRegion", "us-east-1"),
          Map.entry("KeyManager", "CUSTOMER"),
          Map.entry("SnapshotType", "manual"),
          Map.entry("State", "COMPLETE"));

  /** What services answer that give settings as a map of strings. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "Policy",
          "{\"Statement\":[]}",
          "Owner",
          ACCOUNT,
          "KmsMasterKeyId",
          "alias/aws/sns",
          "SubscriptionsConfirmed",
          "1",
          "SubscriptionsPending",
          "0",
          "SqsManagedSseEnabled",
          "true");

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
    new SampleAnswers(page, empty || isLeaf(request), paged).fill((SdkPojo) builder, 0, false, 0);
    return builder.build();
  }

  /** Trees end below the root. */
  private static boolean isLeaf(SdkPojo request) {
    return request.sdkFields().stream()
        .filter(f -> "ParentId".equals(f.memberName()))
        .anyMatch(f -> !VALUES.get("Root.Id").equals(f.getValueOrDefault(request)));
  }

  static boolean isSecondPage(SdkPojo request) {
    return request.sdkFields().stream()
        .anyMatch(f -> isToken(f.memberName()) && f.getValueOrDefault(request) != null);
  }

  private static boolean isToken(String member) {
    return TOKEN.matcher(member).matches();
  }

  private void fill(SdkPojo builder, int depth, boolean inList, int index) {
    for (SdkField<?> field : builder.sdkFields()) {
      String special = VALUES.get(model(builder) + "." + field.memberName());
      Object value = special != null ? special : value(field, depth, inList, index);
      if (value != null) {
        field.set(builder, value);
      }
    }
  }

  private static String model(SdkPojo builder) {
    return builder.getClass().getEnclosingClass().getSimpleName();
  }

  private Object value(SdkField<?> field, int depth, boolean inList, int index) {
    MarshallingType<?> type = field.marshallingType();
    String member = field.memberName() == null ? "Item" : field.memberName();
    if (depth > DEPTH || MISSING.contains(member)) {
      return null;
    } else if (!inList && isToken(member)) {
      return paged && page == 1 && !empty && type == MarshallingType.STRING ? "next" : null;
    } else if (!inList && TRUNCATED.matcher(member).matches()) {
      return page == 1 && !empty;
    } else if (type == MarshallingType.LIST) {
      return list(field.getTrait(ListTrait.class).memberFieldInfo(), member, depth, inList);
    } else if (type == MarshallingType.MAP) {
      return member.equalsIgnoreCase("attributes")
          ? SETTINGS
          : map(field.getTrait(MapTrait.class).valueFieldInfo(), depth, inList, index);
    } else if (type == MarshallingType.SDK_POJO) {
      SdkPojo pojo = field.constructor().get();
      fill(pojo, depth + 1, inList, index);
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

  private Object list(SdkField<?> item, String member, int depth, boolean inList) {
    if (item.marshallingType() == MarshallingType.STRING && MISSING.contains(member)) {
      return null;
    }
    List<Object> list = new ArrayList<>();
    int size = inList ? 1 : empty ? 0 : page == 1 ? 2 : 1;
    for (int i = 0; i < size; i++) {
      Object value = value(item, depth + 1, true, i);
      if (value != null) {
        list.add(value);
      }
    }
    return list;
  }

  private Object map(SdkField<?> item, int depth, boolean inList, int index) {
    Object value = value(item, depth + 1, inList, index);
    return value == null ? Map.of() : Map.of("Name", value);
  }
}
