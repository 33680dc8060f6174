import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import io.plumbline.snapshot.Manifest;
import io.plumbline.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * Writes a snapshot as inputs for native {@code opa eval}, one file for each region with the global
 * resources in each, as the engine gives it to rules of scope "region"; and the query that asks all
 * rules at once.
 */
class Inputs {
  public static void main(String[] args) throws Exception {
    Snapshot snapshot = Snapshot.open(Path.of(args[0]));
    Path out = Files.createDirectories(Path.of(args[1]));
    Catalog catalog = Catalog.load();
    var scan = snapshot.manifest().scan();
    for (String region : scan.regions()) {
      JsonObject input = new JsonObject();
      input.addProperty("time", scan.started().toString());
      input.addProperty("partition", scan.partition());
      input.addProperty("account", scan.accounts().get(0));
      input.addProperty("region", region);
      JsonObject parameters = new JsonObject();
      catalog.rules().forEach(r -> r.parameters().forEach((n, p) -> parameters.add(n, p.defaultValue())));
      input.add("parameters", parameters);
      input.add("resources", resources(snapshot, catalog, region));
      Files.writeString(out.resolve("input-" + region + ".json"), input.toString());
    }
    TreeSet<String> queries = new TreeSet<>();
    for (Rule rule : catalog.rules()) {
      String path = rule.source().substring(0, rule.source().lastIndexOf('/')).replace('/', '.');
      rule.exports().forEach(export -> queries.add("\"%s.%s\": data.%s.%s".formatted(rule.id(), export, path, export)));
    }
    Files.writeString(out.resolve("query"), "{" + String.join(", ", queries) + "}");
  }

  private static JsonObject resources(Snapshot snapshot, Catalog catalog, String region) {
    JsonObject resources = new JsonObject();
    TreeSet<String> types = new TreeSet<>();
    catalog.rules().forEach(rule -> types.addAll(rule.reads().keySet()));
    for (String type : types) {
      JsonArray items = new JsonArray();
      for (Manifest.Partition partition : snapshot.partitions(type)) {
        if (partition.region().equals(region) || partition.region().equals("global")) {
          snapshot.lines(partition, line -> {
            JsonObject item = JsonParser.parseString(line).getAsJsonObject();
            item.add("absent", new JsonArray());
            items.add(item);
          });
        }
      }
      resources.add(type, items);
    }
    return resources;
  }
}
