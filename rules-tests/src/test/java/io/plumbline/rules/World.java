package io.plumbline.rules;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A small AWS account and what is known of it.
 *
 * @param parameters of the rule that it is judged by
 * @param denied types that could not be listed
 */
record World(Instant time, JsonObject parameters, List<Item> items, Set<String> denied) {

  World map(UnaryOperator<Item> change) {
    return new World(time, parameters, items.stream().map(change).toList(), denied);
  }

  World deny(String type, boolean keepWhatWasSeen) {
    List<Item> left =
        items.stream().filter(i -> keepWhatWasSeen || !i.type().equals(type)).toList();
    return new World(time, parameters, left, Set.of(type));
  }

  /** This world with the other's resources of a type, all known, in place of its own. */
  World withTypeOf(String type, World donor, boolean andOwn) {
    Stream<Item> own = items.stream().filter(i -> andOwn || !i.type().equals(type));
    Stream<Item> others =
        donor.items.stream()
            .filter(i -> i.type().equals(type))
            .filter(i -> !andOwn || items.stream().noneMatch(mine -> mine.arn().equals(i.arn())));
    return new World(time, parameters, Stream.concat(own, others).toList(), Set.of());
  }
}
