package io.plumbline.collectors;

import java.util.List;

/**
 * Says how the resources of one AWS service are read: types, operations, attributes, permissions.
 *
 * <p>Found by {@link java.util.ServiceLoader}; a new one is one new class with
 * {@code @AutoService(Collector.class)}.
 */
public interface Collector {
  /** The types that this collector reads; each type has one collector. */
  List<ResourceType<?, ?>> types();
}
