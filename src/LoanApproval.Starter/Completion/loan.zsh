loan() { '@PROGRAM@' "$@" }
_loan() {
  local -a words_found
  words_found=("${(@f)$('@PROGRAM@' "[suggest:${#BUFFER}]" "$BUFFER" 2>/dev/null)}")
  compadd -- $words_found
}
compdef _loan loan
