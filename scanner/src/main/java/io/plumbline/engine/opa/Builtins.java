package io.plumbline.engine.opa;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.styra.opa.wasm.OpaBuiltin;
import com.styra.opa.wasm.OpaWasm;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The builtins that OPA does not compile to wasm and that rules may call nevertheless. The build of
 * the packs refuses every other.
 */
public final class Builtins {
  /** In wasm, the address that stands for "undefined". */
  private static final int UNDEFINED = 0;

  /** One argument to the JSON of the result, or null for undefined. */
  private static final Map<String, Function<JsonElement, String>> BUILTINS =
      Map.of("time.parse_rfc3339_ns", Builtins::parseRfc3339Nanos);

  private Builtins() {}

  /** Their names in Rego. */
  public static Set<String> names() {
    return BUILTINS.keySet();
  }

  static OpaBuiltin.Builtin[] all() {
    return BUILTINS.entrySet().stream()
        .map(b -> new OpaBuiltin.Builtin1(b.getKey(), (wasm, arg) -> call(wasm, arg, b.getValue())))
        .toArray(OpaBuiltin.Builtin[]::new);
  }

  private static int call(OpaWasm wasm, int argument, Function<JsonElement, String> builtin) {
    String result = builtin.apply(JsonParser.parseString(wasm.readString(argument)));
    return result == null ? UNDEFINED : wasm.writeResult(result);
  }

  private static String parseRfc3339Nanos(JsonElement text) {
    if (!text.isJsonPrimitive() || !text.getAsJsonPrimitive().isString()) {
      return null;
    }
    var nanos = Rfc3339.nanos(text.getAsString());
    return nanos.isPresent() ? Long.toString(nanos.getAsLong()) : null;
  }
}
