package io.plumbline.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import io.plumbline.drift.AttributeChange;
import io.plumbline.drift.Blind;
import io.plumbline.drift.Fact;
import io.plumbline.drift.ResourceChange;
import io.plumbline.snapshot.Coverage;
import io.plumbline.snapshot.Resource;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences as one JSON object, with each change on a line. */
final class DiffJson implements DiffPrinter {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final PrintStream out;
  private String separator = "\n";

  DiffJson(Console console) {
    this.out = console.out();
  }

  @Override
  public void begin(Named before, Named after) {
    out.print("{\n\"before\":" + named(before) + ",\n\"after\":" + named(after));
    out.print(",\n\"changes\":[");
  }

  private static String named(Named one) {
    JsonObject json = new JsonObject();
    json.addProperty("path", one.path());
    json.addProperty("scanId", one.scanId());
    json.addProperty("snapshotTime", one.time().toString());
    return GSON.toJson(json);
  }

  @Override
  public void changed(ResourceChange change) {
    Resource resource = change.resource();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", change.kind());
    json.put("type", resource.type());
    json.put("arn", resource.arn());
    json.put("account", resource.account());
    json.put("region", resource.region());
    if (!change.attributes().isEmpty()) {
      json.put("attributes", change.attributes().stream().map(DiffJson::attribute).toList());
    }
    line(json);
  }

  private static JsonObject attribute(AttributeChange change) {
    JsonObject json = new JsonObject();
    json.addProperty("path", change.path());
    json.add("before", fact(change.before()));
    json.add("after", fact(change.after()));
    return json;
  }

  private static JsonObject fact(Fact fact) {
    JsonObject json = new JsonObject();
    json.addProperty("state", fact.state().name());
    json.add("value", fact.value());
    if (fact.value() == null) {
      json.remove("value");
    }
    if (fact.why() != null) {
      json.addProperty("code", fact.why().code());
      if (fact.why().permission() != null) {
        json.addProperty("permission", fact.why().permission());
      }
    }
    return json;
  }

  @Override
  public void blind(Blind blind) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", ResourceChange.Kind.NOT_COMPARABLE);
    json.put("type", blind.type());
    if (blind.attributes().isEmpty()) {
      json.put("account", blind.account());
      json.put("region", blind.region());
      json.put("before", status(blind.before()));
      json.put("after", status(blind.after()));
      json.put("unmatched", blind.unmatched());
    } else {
      json.put("notAsked", List.copyOf(blind.attributes()));
    }
    line(json);
  }

  private static JsonObject status(Coverage coverage) {
    JsonObject json = new JsonObject();
    json.addProperty("status", coverage.status().name());
    if (coverage.code() != null) {
      json.addProperty("code", coverage.code());
    }
    if (coverage.permission() != null) {
      json.addProperty("permission", coverage.permission());
    }
    return json;
  }

  @Override
  public void finding(FindingChange change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("change", change.change());
    json.put("id", change.id());
    json.put("rule", change.rule());
    json.put("severity", change.severity());
    json.put("resource", change.resource());
    json.put("message", change.message());
    json.put("accepted", change.accepted());
    if (change.firstSeen() != null) {
      json.put("firstSeen", change.firstSeen().toString());
    }
    line(json);
  }

  private void line(Object value) {
    out.print(separator + GSON.toJson(value));
    separator = ",\n";
  }

  @Override
  public void end(Map<String, Long> counts) {
    out.print("\n],\n\"counts\":" + GSON.toJson(counts) + "\n}\n");
  }
}
