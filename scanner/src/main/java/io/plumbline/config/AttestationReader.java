package io.plumbline.config;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Framework;
import io.plumbline.catalog.Framework.Control;
import io.plumbline.catalog.Names;
import io.plumbline.report.Attestation;
import io.plumbline.report.Attestation.AttachedFile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads attestations that fit the schema. */
final class AttestationReader {
  private final Catalog catalog;
  private final Expiry expiry;
  private final Map<String, List<Attestation>> byControl = new TreeMap<>();

  AttestationReader(Catalog catalog, Expiry expiry) {
    this.catalog = catalog;
    this.expiry = expiry;
  }

  /** The attestation, or null if something is wrong with it, which is then among the problems. */
  Attestation read(MappingNode node, Source source) throws IOException {
    int before = source.problemCount();
    Fields entry = Fields.of(node, source);
    checkControl(entry, source);
    LocalDate date = Expiry.date(entry.node("date"));
    LocalDate expires = expiry.read(entry.node("expires"), source);
    if (expires.isBefore(date)) {
      source.problem(entry.node("expires"), "'expires' is before 'date', %s".formatted(date));
    }
    List<AttachedFile> files = new ArrayList<>();
    if (entry.node("files") instanceof SequenceNode list) {
      AttachedFiles attached = new AttachedFiles(source);
      for (Node item : list.getValue()) {
        AttachedFile file = attached.read(item);
        if (file != null) {
          files.add(file);
        }
      }
    }
    if (source.problemCount() > before) {
      return null;
    }
    Attestation attestation =
        new Attestation(
            entry.text("framework"),
            entry.text("control"),
            Attestation.State.NOT_IN_RUN,
            source.name(),
            entry.line(),
            entry.text("statement").strip(),
            entry.text("by").strip(),
            date,
            expires,
            Fields.texts(entry.scalars("links")),
            files);
    return isAlone(attestation, entry, source) ? attestation : null;
  }

  private void checkControl(Fields entry, Source source) {
    String id = entry.text("framework");
    List<String> ids = catalog.frameworks().stream().map(Framework::id).toList();
    if (!ids.contains(id)) {
      source.problem(entry.node("framework"), unknown("framework", id, ids));
      return;
    }
    List<String> controls = catalog.framework(id).controls().stream().map(Control::id).toList();
    if (!controls.contains(entry.text("control"))) {
      source.problem(
          entry.node("control"), unknown("control of " + id, entry.text("control"), controls));
    }
  }

  private static String unknown(String what, String name, List<String> known) {
    List<String> near = Names.like(name, known);
    if (near.isEmpty() && known.size() > 20) {
      return "unknown %s '%s'".formatted(what, name);
    }
    return near.isEmpty()
        ? "unknown %s '%s'; it may be: %s".formatted(what, name, String.join(", ", known))
        : "unknown %s '%s'; did you mean %s?".formatted(what, name, String.join(" or ", near));
  }

  /** One control is attested once at a time; the next year's attestation begins after this one. */
  private boolean isAlone(Attestation attestation, Fields entry, Source source) {
    String key = attestation.framework() + " " + attestation.control();
    List<Attestation> others = byControl.computeIfAbsent(key, k -> new ArrayList<>());
    for (Attestation other : others) {
      if (!attestation.date().isAfter(other.expires())
          && !other.date().isAfter(attestation.expires())) {
        source.problem(
            entry.node("control"),
            "%s is attested by %s for some of these days; let one end before the other begins"
                .formatted(key, other.source()));
        return false;
      }
    }
    others.add(attestation);
    return true;
  }
}
