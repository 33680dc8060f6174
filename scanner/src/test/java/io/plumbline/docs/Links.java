package io.plumbline.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The links of Markdown files to other files and to headings; those to the web are not followed.
 */
final class Links {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE =
      Pattern.compile(
          "(?ms)^\\s*(`{3,})[^`\\n]*$.*?^\\s*\\1\\s*$|(?<!`)(`+)(?!`).+?(?<!`)\\2(?!`)");

  private Links() {}

  /** The Markdown files under the folders, and those that stand in {@code top} itself. */
  static List<Path> markdownFiles(Path top, String... folders) throws IOException {
    try (Stream<Path> direct = Files.list(top)) {
      Stream<Path> below = Stream.of(folders).map(top::resolve).flatMap(Links::walk);
      return Stream.concat(direct, below)
          .filter(file -> file.getFileName().toString().endsWith(".md"))
          .sorted()
          .toList();
    }
  }

  /** The links in a file that lead nowhere, each as {@code file: link}. */
  static List<String> broken(Path file) throws IOException {
    return LINK.matcher(CODE.matcher(Files.readString(file)).replaceAll(Links::blank))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .filter(link -> !resolves(file, link))
        .map(link -> file + ": " + link)
        .toList();
  }

  /** A link's own text may be code; only what could itself look like a link goes. */
  private static String blank(MatchResult code) {
    return "x".repeat(code.group().length());
  }

  private static boolean resolves(Path file, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    Path target = path.isEmpty() ? file : file.resolveSibling(path);
    return Files.exists(target) && (hash < 0 || hasHeading(target, link.substring(hash + 1)));
  }

  private static boolean hasHeading(Path file, String anchor) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.matches("#{1,6} .*"))
          .map(line -> anchor(line.replaceFirst("#+ ", "")))
          .anyMatch(anchor::equals);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As GitHub makes it: small letters, digits and hyphens, a hyphen for each space. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-' || c == '_')
        .mapToObj(c -> c == ' ' ? "-" : Character.toString(c))
        .collect(joining());
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
