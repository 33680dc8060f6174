package io.plumbline.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.catalog.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rules that can be given one input, because no two of them want different values of a parameter of
 * the same name. Parsing an input costs more than evaluating a rule over it.
 *
 * @param parameters of all of the rules
 */
record SharedInput(JsonObject parameters, List<Rule> rules) {

  /** As few inputs as it takes when each rule goes to the first that it fits. */
  static List<SharedInput> of(List<Rule> rules, Function<Rule, JsonObject> parametersOf) {
    List<SharedInput> inputs = new ArrayList<>();
    for (Rule rule : rules) {
      JsonObject wanted = parametersOf.apply(rule);
      SharedInput fitting =
          inputs.stream().filter(input -> input.fits(wanted)).findFirst().orElse(null);
      if (fitting == null) {
        fitting = new SharedInput(new JsonObject(), new ArrayList<>());
        inputs.add(fitting);
      }
      wanted.asMap().forEach(fitting.parameters::add);
      fitting.rules.add(rule);
    }
    return inputs;
  }

  private boolean fits(JsonObject wanted) {
    for (Map.Entry<String, JsonElement> entry : wanted.entrySet()) {
      JsonElement there = parameters.get(entry.getKey());
      if (there != null && !there.equals(entry.getValue())) {
        return false;
      }
    }
    return true;
  }
}
