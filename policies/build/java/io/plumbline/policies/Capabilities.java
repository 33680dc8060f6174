package io.plumbline.policies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The builtins that a rule may call: those that OPA compiles into the module itself, and the few
 * that the engine adds. Any other would be missed only when a rule reaches it in a scan.
 */
final class Capabilities {
  /** The engine supplies these, tested against opa itself. */
  static final Set<String> ADDED = Set.of("time.parse_rfc3339_ns");

  /**
   * The keys of {@code builtinsFunctions} in OPA's internal/compiler/wasm/wasm.go, and what the
   * compiler rewrites before it gets there (assign, eq, print). {@code sprintf} is left to the host
   * and therefore not here.
   */
  private static final Set<String> NATIVE =
      Set.of(
          """
          abs all and any array.concat array.flatten array.reverse array.slice assign base64.decode
          base64.encode base64.is_valid base64url.decode base64url.encode bits.and bits.lsh
          bits.negate bits.or bits.rsh bits.xor ceil concat contains count div endswith eq equal
          floor format_int glob.match graph.reachable gt gte indexof internal.member_2
          internal.member_3 internal.print internal.template_string intersection is_array is_boolean
          is_null is_number is_object is_set is_string json.filter json.is_valid json.marshal
          json.remove json.unmarshal lower lt lte max min minus mul neq net.cidr_contains
          net.cidr_intersects net.cidr_overlap numbers.range object.filter object.get object.keys
          object.remove object.union object.union_n or plus print product re_match regex.find_all_string_submatch_n
          regex.is_valid regex.match rem replace round set_diff sort split startswith
          strings.replace_n strings.reverse substring sum to_number trim trim_left trim_prefix
          trim_right trim_space trim_suffix type_name union upper walk
          """
              .trim()
              .split("\\s+"));

  private Capabilities() {}

  /** What this opa can do, less the builtins that would not run inside the scanner. */
  static JsonObject of(Opa opa) throws IOException, BuildFailure {
    JsonObject capabilities = opa.json(List.of("capabilities", "--current")).getAsJsonObject();
    JsonArray kept = new JsonArray();
    Set<String> unknown = new TreeSet<>(NATIVE);
    unknown.addAll(ADDED);
    for (JsonElement builtin : capabilities.getAsJsonArray("builtins")) {
      String name = Json.string(builtin.getAsJsonObject(), "name");
      if (NATIVE.contains(name) || ADDED.contains(name)) {
        kept.add(builtin);
        unknown.remove(name);
      }
    }
    if (!unknown.isEmpty()) {
      throw new BuildFailure("Capabilities names builtins that opa does not have: " + unknown);
    }
    capabilities.add("builtins", kept);
    return capabilities;
  }
}
