package io.plumbline.collectors;

/**
 * Reads an attribute of one item.
 *
 * @param <C> an SDK client, or {@link Calls}
 * @param <T> the listed item
 */
@FunctionalInterface
public interface ItemCall<C, T> {
  /**
   * Makes the call.
   *
   * @return SDK objects, strings, lists, JSON; null if AWS says that nothing is configured
   */
  Object read(C client, T item);
}
