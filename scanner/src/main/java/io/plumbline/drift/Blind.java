package io.plumbline.drift;

import io.plumbline.snapshot.Coverage;
import java.util.List;

/**
 * What cannot be compared because one snapshot did not look or could not.
 *
 * @param account null for a type everywhere
 * @param region null likewise
 * @param attributes the attributes that only one snapshot asked for; empty for a whole listing
 * @param before how the earlier listing ended, or null where attributes are named
 * @param after how the later listing ended, or null likewise
 * @param unmatched resources that only the other snapshot has, so that one cannot tell whether they
 *     came or went
 */
public record Blind(
    String account,
    String region,
    String type,
    List<String> attributes,
    Coverage before,
    Coverage after,
    long unmatched) {}
