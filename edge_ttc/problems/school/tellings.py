"""The wordings of ``told``, in the form of ``sayings``: ``wording | step; step``. A dividend stands whole in the text."""

from __future__ import annotations

TELLINGS = """
{N} had [some|a few|a number of] {T}. {He} [gave|sold|lent] {b} [of them |]to {M} and [has|is left with] {a}[| {T}| of them][| left]. How many [{T} |]did {he} [have|start with] [at first|at the start|in the beginning|before]? | a+b
{N} had [some|a few] {T}. {M} gave {him} {b} more and now {he} has {a}. How many [{T} |]did {he} have [at first|at the start|before that]? | a-b
{N} had {a} {T}. After [lunch|school|a game|the trip] {he} had only {b}[| {T}| left]. How many [{T} |]did {he} [lose|use|eat|give away|drop]? | a-b
{N} had {b} {T}. After [a birthday|a trip|the market|a visit to the shop] {he} had {a}. How many [new |more |]{T} did {he} get? | a-b
[After|When] [buying|getting|finding|winning] {b} [more |]{T}, {N} has {a} [of them|{T}|in all]. How many did {he} have before? | a-b
[After|When] [selling|losing|eating|giving away] {b} {T}, {N} has {a} [of them|{T}] left. How many did {he} have before? | a+b
{N} [collected|gathered|picked|counted|found] {a} {T} {early} and {b} {late}. How many [more|more {T}] did {he} [get|have] {early} than {late}? | a-b
{N} [sold|made|saw] {a} {T} {early} and {b} fewer {late}. How many [{T} |]was that {late}? | a-b
{N} has {a} more {T} than {M}. {M} has {b}[| {T}]. How many [{T} |]does {N} have? | b+a
{N} has {a} fewer {T} than {M}. {M} has {b}[| {T}]. How many [{T} |]does {N} have? | b-a
{N} has {a} {T}, which is {b} more than {M} has. How many [{T} |]does {M} have? | a-b
{N} has {a} {T}, which is {b} fewer than {M} has. How many [{T} |]does {M} have? | a+b
{N} has {a} {T}. {M} has {b} more than {N}, and {K} has {c} [fewer|less] than {M}. How many [{T} |]does {K} have? | a+b; $1-c
{N} has {a} {T} and {M} has {b} {T}. How many {T} must {N} give away to have as many as {M}? | a-b
How many more {T} does {N} need if {he} has {b} and wants {a}? | a-b
How many [{T} |]are left if {N} had {a} {T} and [used|sold|ate] {b}? | a-b
How many {T} are there if {N} puts {b} in each of {a} {box}? | a*b
How many {T} does each [child|person|friend] get if {a} {T} are shared [equally |]by {b} [children|people|friends]? | a/b
In [all|total], {N} and {M} have {a} {T}. {N} has {b} of them. How many does {M} have? | a-b
[Together|Altogether] {N} and {M} [made|sold|picked|read] {a} {T}. {M} did {b}. How many did {N} do? | a-b
Of {a} {T} [in the box|in a bag|on the table|in the shop], {b} are [red|old|broken|new|blue] and the rest are [not|green|fine|white]. How many [are in the rest|is the rest|are the others]? | a-b
{a} of the {b} [children|people|students] are [sick|away|late|outside] today. How many [are not|are left]? | b-a
A [zoo|farm|park] has {a} animals. {b} of them are birds and {c} are [fish|cats|goats]. How many are [something else|neither]? | a-b; $1-c
There are {a} [apple|pear|plum] trees and {b} fewer [nut|cherry|peach] trees [in a garden|on a farm]. How many trees are there? | a-b; a+$1
A [school|team|club] has {a} members. {b} leave and {c} join. How many members are there then? | a-b; $1+c
A [library|shop|museum] had {a} visitors on Monday, {b} on [Tuesday|Saturday] and {c} on [Wednesday|Sunday]. How many visitors is that? | a+b; $1+c
{N} [drove|cycled|walked|sailed] {a} {D} of a [trip|way|tour] of {b} {D}. How far [is it still|has {he} still to go|is left]? | b-a
A [ladder|tower|house|wall] is {a} {L} high. A {thing} beside it is {b} {L} lower. How high is the {thing}? | a-b
A [dog|cat|sheep|pig] weighs {a} {kilo} and a {animal} weighs {p} times as much. How much does the {animal} weigh? | a*p
{N} weighs {a} {kilo}. {He} loses {b} {kilo} and then gains {c}. How much does {he} weigh now? | a-b; $1+c
It is {a} degrees in [town|the house|June]. It is {b} degrees colder [in the hills|outside|in March]. What is the temperature [there|then|outside]? | a-b
At noon it was {a} degrees. By evening it was {b} degrees. By how many degrees did it [fall|drop|cool down]? | a-b
The [bill|price|total] was {a} dollars and {N} paid with {b} dollars. How much [change|money] did {he} get [back|]? | b-a
A [toy|book|lamp|radio] costs {a} dollars after [a discount of|being made cheaper by] {b} dollars. What did it cost before? | a+b
A [toy|book|lamp|radio] that cost {a} dollars now costs {b} dollars. By how much did the price [fall|drop|go down]? | a-b
A [toy|book|lamp|radio] that cost {b} dollars now costs {a} dollars. By how much did the price [rise|go up]? | a-b
With {a} dollars {N} buys a [book|hat|toy] for {b} dollars and a [drink|pen|snack] for {c} dollars. How much [money |]does {he} keep? | a-b; $1-c
{N} [has|owns] {a} dollars, {M} {b} dollars and {K} {c} dollars. They put the money together. How much do they have? | a+b; $1+c
{N} wants a [bike|phone|guitar|tent] that costs {a} dollars. {He} has {b} dollars and gets {c} dollars from [{his} aunt|{his} uncle|grandma]. How much is missing? | b+c; a-$1
{N} [saved|earned] {a} dollars in [May|June], {b} dollars in [July|August] and [spent|paid] {c} dollars [on a trip|for shoes|for a present]. How much is left? | a+b; $1-c
{N} earns {a} dollars a week and spends {b} dollars of it. How much does {he} [save|keep|have] after {c} weeks? | a-b; $1*c
{N} sells {a} {T} for {b} dollars each and pays {c} dollars for the [stand|table|place]. What is {his} profit? | a*b; $1-c
{N} buys {a} {T} at {b} dollars [apiece|a piece|each] and has {c} dollars left. How much did {he} have before? | a*b; $1+c
{N} paid {a} dollars for {b} {T}. [All cost the same.|They all cost the same.] [How much|What] did one [of them |]cost? | a/b
If {b} {T} cost {a} dollars, how much [does one cost|is one of them]? | a/b
If {b} {T} cost {a} dollars, how much do {c} [{T} |of them ]cost? | a/b; $1*c
{b} [workers|painters|machines] do a job in {a} {hours}. How long does one of them need[| alone]? | a*b
If one {W} needs {a} {hours}, how long do {b} of them need[| together]? | a/b
Each {group} has {b} {people} and there are {a} {group}s. How many {people} is that? | a*b
{N} has {a} {box}. [In each|Each|Every one] [there are|has|holds] {b} {T}. How many [{T} |]does {he} have [in all|altogether|in total]? | a*b
{N} puts {a} {T} into {box} of {b}. How many {box} does {he} [fill|need|get]? | a/b
{N} puts {a} {T} into {b} {box}, the same number in each. How many are in one? | a/b
A [teacher|coach|guide] [splits|divides] {a} {people} into groups of {b}. How many groups [are there|does that make]? | a/b
A [teacher|coach|guide] [splits|divides] {a} {people} into {b} [equal |]groups. How many are in [a|one|each] group? | a/b
{N} needs {b} [eggs|cups of flour|spoons of sugar] for one {cake}. How many {cake}s can {he} make with {a}? | a/b
{N} needs {b} [eggs|cups of flour|spoons of sugar] for one {cake}. How many does {he} need for {a} {cake}s? | b*a
{N} reads {b} pages [a|every|each] day. How long does {he} need for a book of {a} pages? | a/b
{N} read a book of {a} pages in {b} days, as many [pages |]each day. How many [pages |]did {he} read a day? | a/b
{N} has read {b} of {a} pages. {He} reads {c} pages a day. How many days does {he} still need? | a-b; $1/c
{N} makes {a} {T} an hour. {He} works {b} hours and sells {c} of them. How many are left? | a*b; $1-c
{N} has {a} {T} in [one|the first] {one} and {b} in [another|the second]. {He} takes out {c}. How many are left [in both|altogether]? | a+b; $1-c
{N} has {a} {box} of {b} {T} and {M} has {c} {box} of {d}. How many {T} do they have? | a*b; c*d; $1+$2
{N} has {a} {box} of {b} {T}. {M} has {c} {T}. How many more [{T} |]does {N} have? | a*b; $1-c
{N} gives {b} {T} to each of {a} [friends|children|guests] and has {c} left. How many did {he} have? | a*b; $1+c
{N} has {a} {T}. {He} gives {b} to each of {c} [friends|children|guests]. How many does {he} keep? | b*c; a-$1
{a} [children|people] each bring {b} {T}. {c} of them are [eaten|used|lost]. How many are left? | a*b; $1-c
[Three|3] [friends|sisters|brothers] have {a}, {b} and {c} {T}. How many [{T} |]do they have [together|in all]? | a+b; $1+c
{N} has {p} dozen {T}. How many [{T} |]is that? | p*12
{N} [buys|has|bakes|picks] {p} dozen {T} and [uses|gives away|sells|eats] {b}[| of them]. How many [{T} |]are left? | p*12; $1-b
How many {T} are in {p} dozen? | p*12
{N} has half a dozen {T} and gets {b} more. How many [{T} |]does {he} have? | 6+b
{N} buys {p} pairs of {pair}. How many single {pair} is that? | p*2
{N} buys {p} dozen {T} at {q} dollars a dozen. How much does {he} pay? | p*q
{N} buys {p} dozen {T} at {q} dollars each. How much does {he} pay? | p*12; $1*q
{N} works {a} {hours} {early} and twice as long {late}. How long does {he} work [on both days|in all]? | a*2; a+$1
{N} [runs|swims|drives] {a} {D} {early} and {b} {D} more than that {late}. How [far|much] is that [in all|altogether]? | a+b; a+$1
Every day {N} [runs|swims|cycles] {a} {D} there and {a} {D} back. How far is that in {b} days? | a*2; $1*b
A [train|bus|car|ship] goes {a} {D} an hour. How long does it need for {b} {D}? | b/a
A [train|bus|car|ship] goes {a} {D} in {b} hours. How [fast is it|far does it go each hour]? | a/b
A [train|bus|car|ship] goes {a} {D} in {b} hours. How far does it go in {c} hours at the same speed? | a/b; $1*c
A [train|bus|car] goes {a} km an hour for {b} hours and then {c} km more. How far [is that|does it go]? | a*b; $1+c
A [train|bus|car|cyclist] goes [60 km an hour|at 60 km/h|at 60 miles an hour]. How far does it go in {a} minutes? | 60/60; a*$1
A [train|bus|car] goes [at |]{p} km/h for {q} hours. How [far is that|many km is that]? | p*q
A [film|lesson|flight|game] of {a} minutes starts {b} minutes late and has a break of {c} minutes. How long is it [in all|with both]? | a+b; $1+c
How many minutes are {p} hours and {a} minutes? | p*60; $1+a
How many seconds are {p} minutes and {a} seconds? | p*60; $1+a
How many days are {p} weeks and {q} days? | p*7; $1+q
How many cm are {p} meters and {a} cm? | p*100; $1+a
How many meters are {p} [km|kilometers]? | p*1000
How many grams are {p} [kg|kilograms|kilos]? | p*1000
{N} has {p} [dollars|euros] and {a} cents. How many cents is that? | p*100; $1+a
{N} is {a} years old. How old was {he} {b} years ago? | a-b
In {b} years {N} will be {a}. How old is {he} [now|today]? | a-b
{b} years ago {N} was {a}. How old is {he} [now|today]? | a+b
{N} is {b} years older than {M}. {M} is {a}. How old are they together? | a+b; a+$1
{N} is {a}. {M} is half as old. How old will {M} be in {b} years? | a/2; $1+b
A square [garden|room|field|box|table] has a perimeter of {a} {L}. How long is one side? | a/4
A square has sides of {p} {L}. [What is its area|How large is it]? | p*p
A rectangle has an area of {a} and is {b} wide. How long is it? | a/b
A rectangle has a perimeter of {a} {L} and is {b} {L} long. How wide is it? | a/2; $1-b
A [garden|room|field] is {a} {L} long and {b} {L} wide. How long is a fence around it? | a+b; $1*2
Each side of a triangle is {a} {L} long. How long is the way around it? | a*3
{N} has to pay {a} dollars rent [a|every|each] month. How much is that [a|in a|for one] year? | a*12
[Start|Begin] with {a}. Add {b}. Take away {c}. What do you get? | a+b; $1-c
[Start|Begin] with {a}. Take away {b}. Then add {c}. What [is left|do you get]? | a-b; $1+c
Multiply {a} by {b}, then [add|and add] {c}. | a*b; $1+c
Multiply {a} by {b}[, then|. Then] [subtract|take away] {c}. | a*b; $1-c
Divide {a} by {b}, then [add|and add] {c}. | a/b; $1+c
Divide {a} by {b}[, then|. Then] [subtract|take away] {c}. | a/b; $1-c
Divide {a} by {b} and multiply [the result|what you get] by {c}. | a/b; $1*c
Add {a} and {b} and [divide|then divide] the sum by {c}. | a+b; $1/c
Add {a} and {b}[, then|. Then] multiply [the sum|the result] by {c}. | a+b; $1*c
Subtract {b} from {a}[, then|. Then] multiply [the difference|the result] by {c}. | a-b; $1*c
What do you get if you [multiply|take] {a} [by|times] {b} and [subtract|take away] {c}? | a*b; $1-c
What do you get if you divide {a} by {b} and add {c}? | a/b; $1+c
[Double|Take twice] {a} and [add|then add] {b}. | a*2; $1+b
[Halve|Take half of] {a} and [subtract|take away] {b}. | a/2; $1-b
How much is {a} [plus|and] {b} [plus|and] {c}? | a+b; $1+c
How much is {a} [minus|less] {b} [minus|less] {c}? | a-b; $1-c
How much is {a} times {b}? | a*b
How much is {a} [divided by|over] {b}? | a/b
By how much is {a} [larger|more|greater|bigger] than {b}? | a-b
What [must|do] [you|I] add to {b} to [get|make|have] {a}? | a-b
What number times {b} is {a}? | a/b
{b} times [what|which number] is {a}? | a/b
{a} is {b} more than [what|which number]? | a-b
{a} is {b} times [what|which number]? | a/b
[If a|A] number is doubled and {b} is added, the result is {a}. What is the number? | a-b; $1/2
{N} spends half of {his} {a} dollars on [food|books|a coat] and {b} dollars on [a bus|a drink|sweets]. How much is left? | a/2; $1-b
{N} eats a third of {a} {T}. How many are left? | a/3; a-$1
{N} gives a quarter of {his} {a} {T} to {M}. How many does {he} keep? | a/4; a-$1
A third of the {a} [pages|rooms|seats] are [empty|old]. How many are not? | a/3; a-$1
{N} has {p} times as many {T} as {M}. {N} has {a}. How many does {M} have? | a/p
{N} has {p} times as many {T} as {M}. {M} has {a}. How many more does {N} have? | a*p; $1-a
{N} has {a} {T}, {b} times as many as {M}. How many [{T} |]does {M} have? | a/b
{N} has {a} {T}. {M} has {b} fewer and {K} has twice as many as {M}. How many does {K} have? | a-b; $1*2
{N} [pays|paid] {a} dollars for a [coat|ring|watch] and twice as much for a [bike|table|phone]. How much is that in all? | a*2; a+$1
A [bus|boat|lift] takes {b} people. [How many times must it go|How many trips does it make] for {a} people? | a/b
""".strip()

IDLE = """
{M} is {i} years old.
{M} has {i} {U}.
The [shop|school|park|street] [is|was] {i} [meters|miles] away.
There are also {i} {U} [there|in the room|on the shelf].
It took {i} minutes.
{i} [people|friends|neighbors] [watched|came along|saw it].
{K} also [wanted|bought|saw] {i} {U}.
[It was day {i} of the trip.|That was {i} days ago.]
Each of the {U} weighs {i} grams.
Last year {M} had {i} {U}.
""".strip()
