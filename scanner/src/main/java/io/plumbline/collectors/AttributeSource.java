package io.plumbline.collectors;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One call per item and the attributes that it gives.
 *
 * @param attributes name to shape; one entry, or the members that are lifted out of the answer
 * @param lifted whether the answer's members are the attributes
 * @param first whether other sources may depend on these attributes
 * @param call gets the item's client from {@link Calls} itself
 * @param absentOn error codes that mean "not configured"
 * @param condition null if the call is made for every item
 */
record AttributeSource<T>(
    SortedMap<String, Shape> attributes,
    boolean lifted,
    boolean first,
    List<Operation> operations,
    RegionCall<T> call,
    Set<String> absentOn,
    Condition condition) {

  /** A call that is given the region in which the item lives. */
  interface RegionCall<T> {
    Object read(Calls calls, String region, T item);
  }

  /** A call that gives one attribute; a decoded policy brings its text. */
  static <T> AttributeSource<T> of(
      String attribute, Shape shape, String operations, RegionCall<T> call, String... absentOn) {
    SortedMap<String, Shape> attributes = new TreeMap<>();
    attributes.put(attribute, shape);
    if (shape == Shape.POLICY) {
      attributes.put(attribute + PolicyDocument.TEXT, Shape.STRING);
    }
    return new AttributeSource<>(
        attributes, false, false, Operation.parse(operations), call, Set.of(absentOn), null);
  }

  /** A call whose answer's members become attributes. */
  static <T> AttributeSource<T> lifting(
      SortedMap<String, Shape> members, boolean first, String operations, RegionCall<T> call) {
    return new AttributeSource<>(
        members, true, first, Operation.parse(operations), call, Set.of(), null);
  }

  AttributeSource<T> onlyWhen(Condition newCondition) {
    return new AttributeSource<>(
        attributes, lifted, first, operations, call, absentOn, newCondition);
  }

  boolean gives(Collection<String> names) {
    return attributes.keySet().stream().anyMatch(names::contains);
  }

  static SortedMap<String, Shape> pick(Map<String, Shape> members, String... names) {
    SortedMap<String, Shape> picked = new TreeMap<>();
    for (String name : names) {
      if (!members.containsKey(name)) {
        throw new IllegalArgumentException("no member " + name + " in " + members.keySet());
      }
      picked.put(name, members.get(name));
    }
    return picked;
  }
}
