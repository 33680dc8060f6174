# METADATA
# scope: package
# title: Tags as AWS lists them
package lib.tags

# METADATA
# description: True when one of the tags, a list of {"Key", "Value"}, is among those wanted, written "key=value".
any_of(tags, wanted) if {
	some tag in tags
	concat("=", [tag.Key, tag.Value]) in wanted
}
