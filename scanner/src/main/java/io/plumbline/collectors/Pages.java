package io.plumbline.collectors;

import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Items out of pages, one page in memory at a time. */
public final class Pages {
  private Pages() {}

  /** The items of an SDK paginator that gives only pages. */
  public static <P, T> Stream<T> items(
      Iterable<P> pages, Function<P, ? extends Collection<T>> items) {
    return StreamSupport.stream(pages.spliterator(), false)
        .flatMap(page -> items.apply(page).stream());
  }

  /**
   * The items of an operation for which the SDK has no paginator.
   *
   * @param call makes the call with a token; null for the first page
   * @param next the token of the page after, or null
   */
  public static <P, T> Stream<T> items(
      Function<String, P> call,
      Function<P, String> next,
      Function<P, ? extends Collection<T>> items) {
    return items(() -> new TokenIterator<>(call, next), items);
  }

  private static final class TokenIterator<P> implements Iterator<P> {
    private final Function<String, P> call;
    private final Function<P, String> next;
    private String token;
    private boolean started;

    TokenIterator(Function<String, P> call, Function<P, String> next) {
      this.call = call;
      this.next = next;
    }

    @Override
    public boolean hasNext() {
      return !started || token != null;
    }

    @Override
    public P next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      P page = call.apply(token);
      started = true;
      token = next.apply(page);
      return page;
    }
  }
}
