package io.plumbline.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.rules.RecordingEngine.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The opa program that compiled the rules, as the oracle of what they mean. */
final class NativeOpa {
  private static final Path POLICIES = Path.of("..", "policies").toAbsolutePath().normalize();
  private static final String QUERY =
      """
      [result |
        some call in input.calls
        service := call.service
        rule := call.rule
        its_input := call.input
        result := {name: value |
          some name in ["fail", "in_scope", "sure", "out_of_scope", "unsure", "notes"]
          value := data.rules.aws[service][rule][name] with input as its_input
        }
      ]
      """;

  private NativeOpa() {}

  /** What each call gives: an object with what each of its exports holds. */
  static JsonArray evaluate(List<Call> calls, Path folder) throws IOException {
    Path input = folder.resolve("calls.json");
    JsonObject json = new JsonObject();
    JsonArray array = new JsonArray();
    for (Call call : calls) {
      String[] path = call.rule().source().split("/", -1);
      JsonObject one = new JsonObject();
      one.addProperty("service", path[2]);
      one.addProperty("rule", path[3]);
      one.add("input", JsonParser.parseString(call.input()));
      array.add(one);
    }
    json.add("calls", array);
    Files.writeString(input, json.toString());
    String opa = Files.readString(POLICIES.resolve("target/policies/opa.path"));
    Process process =
        new ProcessBuilder(
                opa,
                "eval",
                "--format=raw",
                "-d",
                "lib",
                "-d",
                "rules",
                "-i",
                input.toString(),
                QUERY)
            .directory(POLICIES.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("opa eval: " + out);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return JsonParser.parseString(out).getAsJsonArray();
  }
}
