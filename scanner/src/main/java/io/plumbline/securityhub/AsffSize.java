package io.plumbline.securityhub;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** How large a finding is on the wire. */
final class AsffSize {
  private AsffSize() {}

  /** Bytes of its JSON in UTF-8; a little more than the SDK writes, never less. */
  static int bytes(Object value) {
    if (value instanceof SdkPojo pojo) {
      int size = 2;
      for (SdkField<?> field : pojo.sdkFields()) {
        Object member = field.getValueOrDefault(pojo);
        // The SDK's own empty lists and maps are not sent; they are counted as nothing.
        if (member != null && !isEmpty(member)) {
          size += field.locationName().length() + 4 + bytes(member);
        }
      }
      return size;
    }
    if (value instanceof List<?> items) {
      return 2 + items.stream().mapToInt(item -> bytes(item) + 1).sum();
    }
    if (value instanceof Map<?, ?> entries) {
      return 2
          + entries.entrySet().stream()
              .mapToInt(e -> bytes(e.getKey()) + bytes(e.getValue()) + 2)
              .sum();
    }
    return 2 + text(value.toString());
  }

  private static boolean isEmpty(Object member) {
    return (member instanceof List<?> items && items.isEmpty())
        || (member instanceof Map<?, ?> entries && entries.isEmpty());
  }

  private static int text(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        size += 6;
      } else if (c < 0x80) {
        size += c == '"' || c == '\\' ? 2 : 1;
      } else {
        // A surrogate pair is four bytes: two for each half.
        size += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    }
    return size;
  }
}
