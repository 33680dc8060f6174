package lib.range

holds(from, to, port) if {
	from <= port
	to >= port
}
