package io.plumbline.cli;

import com.google.gson.stream.JsonWriter;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Rule;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rules list}: the rules of the chosen packs, sorted by id. */
@Command(
    name = "list",
    description = "List rules.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  plumbline rules list                             every rule",
      "  plumbline rules list --pack cis-aws-7.0 --level 1",
      "  plumbline rules list --severity high --format json"
    })
final class RulesListCommand implements Callable<Integer> {
  @Mixin CommonOptions common;
  @Mixin SelectionOptions selection;
  @Mixin TextFormat format;

  private final Console console;

  RulesListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<Rule> rules = selection.select(Catalog.load()).rules();
    if (format.json()) {
      writeJson(rules);
      return ExitCode.CLEAN;
    }
    Table table = new Table("RULE", "SEVERITY", "TITLE");
    rules.forEach(rule -> table.row(rule.id(), rule.severity().id(), rule.title()));
    table.print(console.out(), console.width());
    if (!common.quiet) {
      console.out().printf("%n%d rules. More on one: plumbline rules show RULE%n", rules.size());
    }
    return ExitCode.CLEAN;
  }

  private void writeJson(List<Rule> rules) throws IOException {
    Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginArray();
    for (Rule rule : rules) {
      json.beginObject();
      json.name("id").value(rule.id());
      json.name("title").value(rule.title());
      json.name("severity").value(rule.severity().id());
      json.name("service").value(rule.service());
      json.name("resource").value(rule.resource());
      json.name("frameworks").beginObject();
      for (Map.Entry<String, List<String>> framework : rule.frameworks().entrySet()) {
        json.name(framework.getKey()).beginArray();
        for (String control : framework.getValue()) {
          json.value(control);
        }
        json.endArray();
      }
      json.endObject();
      json.endObject();
    }
    json.endArray();
    json.flush();
    out.write("\n");
    out.flush();
  }
}
