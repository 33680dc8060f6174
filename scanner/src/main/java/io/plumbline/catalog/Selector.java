package io.plumbline.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.catalog.Framework.Control;
import io.plumbline.report.RunInfo.Pack;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the rules and frameworks that a wish asks for. */
final class Selector {
  private final Catalog catalog;
  private final Selection.Wish wish;
  private final NavigableMap<String, Rule> rules = new TreeMap<>();
  private final NavigableMap<String, Framework> frameworks = new TreeMap<>();
  private final List<Pack> packs = new ArrayList<>();

  Selector(Catalog catalog, Selection.Wish wish) {
    this.catalog = catalog;
    this.wish = wish;
  }

  Selection select() {
    boolean everything = wish.packs().isEmpty() && wish.rules().isEmpty();
    List<String> names = everything ? List.of(Selection.ALL) : wish.packs();
    for (String name : names.stream().distinct().sorted().toList()) {
      if (name.equals(Selection.ALL)) {
        addAll();
      } else {
        addFramework(catalog.framework(name));
      }
    }
    List<Rule> single = wish.rules().stream().distinct().sorted().map(catalog::rule).toList();
    single.forEach(rule -> rules.put(rule.id(), rule));
    single.forEach(rule -> packs.add(pack(rule.id(), "", List.of(rule))));
    if (names.isEmpty()) {
      single.forEach(
          rule ->
              rule.frameworks().keySet().forEach(id -> frameworks.put(id, catalog.framework(id))));
    }
    if (wish.severity() != null) {
      rules.values().removeIf(rule -> !rule.severity().atLeast(wish.severity()));
    }
    if (rules.isEmpty()) {
      throw new UsageException(
          "no rule is left to evaluate; ask for another pack, level or severity");
    }
    return new Selection(
        List.copyOf(rules.values()), List.copyOf(frameworks.values()), List.copyOf(packs));
  }

  private void addAll() {
    if (wish.level() > 0) {
      throw new UsageException(
          "a level needs a pack that has levels, such as a CIS one, not 'all'");
    }
    catalog.rules().forEach(rule -> rules.put(rule.id(), rule));
    catalog.frameworks().forEach(framework -> frameworks.put(framework.id(), framework));
    packs.add(pack(Selection.ALL, "", catalog.rules()));
  }

  private void addFramework(Framework whole) {
    if (wish.level() > 0 && whole.controls().stream().allMatch(c -> c.level() == 0)) {
      throw new UsageException("the pack '%s' has no levels".formatted(whole.id()));
    }
    Framework framework = wish.level() > 0 ? whole.upTo(wish.level()) : whole;
    Set<String> controls =
        framework.controls().stream().map(Control::id).collect(Collectors.toSet());
    List<Rule> members =
        catalog.rules().stream()
            .filter(
                rule ->
                    rule.frameworks().getOrDefault(framework.id(), List.of()).stream()
                        .anyMatch(controls::contains))
            .toList();
    members.forEach(rule -> rules.put(rule.id(), rule));
    frameworks.put(framework.id(), framework);
    packs.add(pack(framework.id(), framework.sha256(), members));
  }

  private Pack pack(String name, String framework, Collection<Rule> members) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((framework + "\n").getBytes(UTF_8));
      for (Rule rule : members) {
        digest.update((rule.id() + " " + rule.sha256() + "\n").getBytes(UTF_8));
      }
      return new Pack(name, catalog.version(), HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
