package io.plumbline.policies;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The opa program, run in the policies folder so that every path it writes is relative. */
record Opa(Path binary, Path folder) {

  Command.Result run(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(binary.toString());
    command.addAll(arguments);
    return Command.run(folder, Map.of(), command);
  }

  /** Standard output of a run that has to succeed. */
  String output(List<String> arguments) throws IOException, BuildFailure {
    Command.Result result = run(arguments);
    if (result.exit() != 0) {
      throw new BuildFailure("opa " + arguments.get(0) + ": " + result.text());
    }
    return result.out();
  }

  JsonElement json(List<String> arguments) throws IOException, BuildFailure {
    return JsonParser.parseString(output(arguments));
  }
}
