package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which names may stand in a bundle: relative paths that mean the same file on every system, that
 * no unpacker takes out of its folder and that look like what they are.
 */
final class EntryNames {
  /** Far below what zip can hold and every file system takes as a path. */
  private static final int MAX_BYTES = 1000;

  private static final int MAX_SEGMENT_BYTES = 240;

  private EntryNames() {}

  /** What is wrong with a name, or null if it may stand in a bundle. */
  static String problem(String name) {
    if (name.isEmpty() || bytes(name).length > MAX_BYTES) {
      return "is empty or longer than " + MAX_BYTES + " bytes";
    }
    for (String segment : name.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return "is not a plain relative path";
      }
      if (bytes(segment).length > MAX_SEGMENT_BYTES) {
        return "has a part longer than " + MAX_SEGMENT_BYTES + " bytes";
      }
      if (segment.endsWith(".") || segment.endsWith(" ") || segment.startsWith(" ")) {
        return "has a part that begins or ends with a space, or ends with a dot";
      }
    }
    return name.codePoints().allMatch(EntryNames::allowed)
        ? null
        : "has a character that some systems refuse or do not show";
  }

  static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  static byte[] bytes(String name) {
    return name.getBytes(UTF_8);
  }

  /** The name that these bytes spell, or null if they are not UTF-8. */
  static String of(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean allowed(int c) {
    if ("\\:*?\"<>|".indexOf(c) >= 0) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** The names of one bundle, none of which may stand in another's way when they are unpacked. */
  static final class Taken {
    private final Set<String> files =
        new HashSet<>(Set.of(key(BundleManifest.NAME), key(BundleManifest.SIGNATURE)));
    private final Set<String> folders = new HashSet<>();

    /** Takes a name; gives what is wrong with it, or null. */
    String take(String name) {
      String problem = problem(name);
      if (problem != null) {
        return problem;
      }
      if (folders.contains(key(name)) || !files.add(key(name))) {
        return "is the name of another one on some systems";
      }
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        String folder = key(name.substring(0, slash));
        if (files.contains(folder)) {
          return "is below another file";
        }
        folders.add(folder);
      }
      return null;
    }

    /** Names that differ only in case are one file on some systems. */
    private static String key(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}
