# METADATA
# scope: package
# title: Evidence as text, for messages
package lib.text

# METADATA
# description: The names in order with commas between them, or "none".
list(names) := concat(", ", sort(names)) if count(names) > 0

else := "none"
